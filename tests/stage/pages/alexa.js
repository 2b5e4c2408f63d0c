// The Alexa web app: a hash router. Each view makes its calls anew when it is opened.
(() => {
  const state = document.querySelector('#state');
  const QUERY = `query Endpoints { endpoints { items { endpointId friendlyName displayCategories { primary { value } }
    legacyAppliance { applianceId driverIdentity { namespace identifier } applianceNetworkState { reachability createdAt } } } } }`;

  async function json(url, init) {
    const response = await fetch(url, { credentials: 'same-origin', ...init });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return response.json();
  }

  async function devices() {
    await json('/api/bootstrap?version=0');
    const { devices: all } = await json('/api/devices-v2/device?cached=true');
    return all.map(({ accountName, deviceFamily }) => `${accountName} (${deviceFamily})`);
  }

  async function smartHome() {
    const answer = await json('/nexus/v1/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: QUERY }),
    });
    const rows = answer.data.endpoints?.items ?? answer.data.alexaVoiceDevices.endpoints;
    return rows.map(({ friendlyName, legacyAppliance }) => `${friendlyName} (${legacyAppliance.manufacturerName})`);
  }

  const views = { '#devices': ['Devices', devices], '#smart-home': ['Smart Home', smartHome] };

  async function show() {
    const [title, load] = views[location.hash] ?? views['#devices'];
    document.querySelector('#heading').textContent = title;
    state.textContent = 'Loading …';
    try {
      const names = await load();
      document.querySelector('#rows').replaceChildren(
        ...names.map((name) => {
          const row = document.createElement('li');
          row.textContent = name;
          return row;
        }),
      );
      state.textContent = `${names.length} devices`;
    } catch (error) {
      state.textContent = `Something went wrong: ${error.message}`;
    }
  }

  addEventListener('hashchange', show);
  show();
})();
