// The web app: the session gives a token, and with it come the devices, the friends and the trusted browsers and phones.
(() => {
  const state = document.querySelector('#state');
  const API = 'https://myapi.arlo.com/hmsweb';

  async function get(url, init) {
    const response = await fetch(url, init);
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return (await response.json()).data;
  }

  async function load() {
    const { token } = await get(`${API}/users/session/v3`, { credentials: 'include' });
    const init = { headers: { authorization: token } };
    const [devices, friends] = await Promise.all([
      get(`${API}/v2/users/devices`, init),
      get(`${API}/users/friends`, init),
      get(`https://ocapi-app.arlo.com/api/getFactors?data=${Date.now()}`, init),
    ]);
    const names = [
      ...devices.map(({ deviceName }) => deviceName),
      ...friends.map(({ firstName, lastName }) => `${firstName} ${lastName}`),
    ];
    document.querySelector('#rows').replaceChildren(
      ...names.map((name) => {
        const row = document.createElement('li');
        row.textContent = name;
        return row;
      }),
    );
    state.textContent = `${names.length} devices and friends`;
  }

  load().catch((error) => {
    state.textContent = `Something went wrong: ${error.message}`;
  });
})();
