// Adds the library two seconds after the page has loaded, as if the network were slow.
addEventListener('load', () => {
  setTimeout(() => {
    const script = document.createElement('script');
    script.type = 'module';
    script.src = '../dist/bantin.min.js';
    document.head.append(script);
  }, 2000);
});
