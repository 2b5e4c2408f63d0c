document.documentElement.setAttribute('data-tap', '1');
