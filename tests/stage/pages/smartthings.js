// The advanced web app: one call to its own origin for all devices.
(() => {
  const state = document.querySelector('#state');
  const WITH = ['Health', 'Status', 'Groups', 'UserDevices', 'AllowedActions', 'Restricted'];

  async function load() {
    const query = WITH.map((name) => `include${name}=true`).join('&');
    const response = await fetch(`/advanced/cupcake-api/api/devices?${query}`);
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    const { items } = await response.json();
    document.querySelector('#rows').replaceChildren(
      ...items.map(({ label, type }) => {
        const row = document.createElement('li');
        row.textContent = `${label} (${type})`;
        return row;
      }),
    );
    state.textContent = `${items.length} devices`;
  }

  load().catch((error) => {
    state.textContent = `Something went wrong: ${error.message}`;
  });
})();
