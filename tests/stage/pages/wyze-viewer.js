// The web viewer: a fresh token, then the cameras of the home, then where their streams are. It goes on in place when
// the visitor changes between /live and /home.
(() => {
  const state = document.querySelector('#state');

  async function post(url, body, headers) {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return response.json();
  }

  function show(cameras) {
    document.querySelector('#cameras').replaceChildren(
      ...cameras.map(({ nickname, device_model }) => {
        const row = document.createElement('li');
        row.textContent = `${nickname} (${device_model})`;
        return row;
      }),
    );
  }

  async function load() {
    state.textContent = 'Loading …';
    const refresh = await fetch('https://services.wyze.com/api/v2/santa/refresh?tag=webview', {
      credentials: 'include',
    });
    if (refresh.status === 401) {
      location.assign('/login');
      return;
    }
    const { access_token } = await refresh.json();
    const headers = {
      access_token,
      authorization: access_token,
      appid: 'stage',
      appinfo: 'wyze_web_2.3',
      requestid: String(Math.random()),
      signature2: 'stage',
    };
    const nonce = Date.now();
    const home = await post(
      'https://app-core.cloud.wyze.com/app/v4/home/get-home-devices',
      { device_category: 'camera', env: '', nonce },
      headers,
    );
    const cameras = home.data.device_list;
    show(cameras);
    const wanted = cameras.map(({ device_id }) => ({ device_id }));
    await post('https://app.wyzecam.com/app/v4/camera/get-streams', { device_list: wanted, nonce }, headers);
    state.textContent = `${cameras.length} cameras`;
  }

  function loadOrSay() {
    load().catch((error) => {
      state.textContent = `Something went wrong: ${error.message}`;
    });
  }

  addEventListener('popstate', loadOrSay);
  loadOrSay();
})();
