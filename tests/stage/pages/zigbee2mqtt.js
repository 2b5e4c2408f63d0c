// The front end of the hub: everything comes over one socket, under a topic each.
(() => {
  const state = document.querySelector('#state');
  const socket = new WebSocket(`wss://${location.host}/api`);
  socket.addEventListener('message', ({ data }) => {
    const { topic, payload } = JSON.parse(data);
    if (topic !== 'bridge/devices') return;
    const devices = payload.filter(({ type }) => type !== 'Coordinator');
    document.querySelector('#rows').replaceChildren(
      ...devices.map(({ friendly_name }) => {
        const row = document.createElement('li');
        row.textContent = friendly_name;
        return row;
      }),
    );
    state.textContent = `${devices.length} devices`;
  });
  socket.addEventListener('error', () => {
    state.textContent = 'Something went wrong: no connection';
  });
})();
