// Manage Your Content and Devices, in the way that it has done it for years: a form, posted with XMLHttpRequest.
(() => {
  const state = document.querySelector('#state');
  const request = new XMLHttpRequest();
  request.open('POST', '/hz/mycd/digital-console/ajax');
  request.setRequestHeader('content-type', 'application/x-www-form-urlencoded');
  request.addEventListener('load', () => {
    try {
      const { deviceList } = JSON.parse(request.responseText).GetDevicesOverview;
      document.querySelector('#devices').replaceChildren(
        ...deviceList.map(({ deviceName, deviceTypeString, formattedLastRegisteredDate }) => {
          const row = document.createElement('li');
          row.textContent = `${deviceName} (${deviceTypeString}), registered ${formattedLastRegisteredDate}`;
          return row;
        }),
      );
      state.textContent = `${deviceList.length} devices`;
    } catch (error) {
      state.textContent = `Something went wrong: ${error.message}`;
    }
  });
  request.addEventListener('error', () => {
    state.textContent = 'Something went wrong: no answer';
  });
  request.send(
    new URLSearchParams({
      activity: 'GetDevicesOverview',
      activityInput: JSON.stringify({ surfaceType: 'LargeDesktop' }),
      csrfToken: window.csrfToken,
    }).toString(),
  );
})();
