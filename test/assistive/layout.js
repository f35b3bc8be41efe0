// What a reader sees at a glance: whether anything is cut off, runs over or lies on something else.

/**
 * What is wrong with how the text of toolbar and article lies, each as a line: the page scrolls sideways, a line is cut off
 * by what is around it or by the edge of the page, two lines lie on each other, a button is not whole.
 */
export const layoutFaults = tab =>
  tab.evaluate(() => {
    // What was never seen has no height of its own yet: here all of it is looked at.
    for (const article of document.querySelectorAll('bantin-article')) {
      article.style.setProperty('--bantin-reader-content-visibility', 'visible');
      article.style.setProperty('--bantin-reader-contain', 'none');
    }
    const faults = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.push(`the page scrolls sideways by ${scrollWidth - clientWidth} px`);

    const parentOf = node => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host;
    /** The nearest box that hides what is outside it, or scrolls. */
    const frameOf = node => {
      for (let box = parentOf(node); box; box = parentOf(box)) {
        if (!/visible/.test(getComputedStyle(box).overflowX)) return box;
      }
      return undefined;
    };
    const lines = [];
    const collect = root => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { currentNode: text } = walker;
        const element = text.parentElement;
        // Letters that hang above or below the line, what is said and not shown, and what is closed.
        if (!text.data.trim() || element.closest('sub, sup, ruby, output, svg, style, script, details:not([open])')) continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        const frame = frameOf(text);
        const block =
          element.closest(':is(p, li, h1, h2, h3, h4, h5, h6, td, th, caption, figcaption, pre, time, dt, dd)') ?? element;
        for (const { left, top, right, bottom } of range.getClientRects())
          lines.push({ left, top, right, bottom, frame, block, said: text.data.trim().slice(0, 30) });
      }
    };
    for (const article of document.querySelectorAll('bantin-article')) collect(article);
    for (const toolbar of document.querySelectorAll('bantin-toolbar')) {
      collect(toolbar.shadowRoot);
      for (const button of toolbar.shadowRoot.querySelectorAll('button')) {
        const [outer, inner] = [button, button.firstElementChild].map(element => element.getBoundingClientRect());
        if (outer.left < 0 || outer.right > clientWidth) faults.push(`${button.part.value} is not on the page`);
        const sides = [inner.left - outer.left, outer.right - inner.right, inner.top - outer.top, outer.bottom - inner.bottom];
        if (Math.min(...sides) < 0) faults.push(`the drawing of ${button.part.value} runs over`);
        lines.push({ ...outer.toJSON(), block: button, said: button.part.value });
      }
    }
    for (const { left, top, right, bottom, frame, said } of lines) {
      // What scrolls by itself may hold more than is seen; but never more lines than fit.
      const box = frame?.getBoundingClientRect();
      if (frame && (top < box.top - 2 || bottom > box.bottom + 2)) faults.push(`cut off: ${said}`);
      const canScroll = frame && /auto|scroll/.test(getComputedStyle(frame).overflowX);
      if (!canScroll && (left < -1 || right > (box?.right ?? clientWidth) + 1)) faults.push(`runs over: ${said}`);
    }
    // A line's box is its font's, which is a little higher than the letters are.
    lines.sort((one, other) => one.top - other.top);
    for (const [index, one] of lines.entries()) {
      for (const other of lines.slice(index + 1, index + 12)) {
        const [down, across] = [one.bottom - other.top, Math.min(one.right, other.right) - Math.max(one.left, other.left)];
        const isSameLine = one.block === other.block && Math.abs(one.top - other.top) < (one.bottom - one.top) / 2;
        if (!isSameLine && across > 1 && down > Math.min(one.bottom - one.top, other.bottom - other.top) * 0.12)
          faults.push(`on each other: ${one.said} | ${other.said}`);
      }
    }
    return faults;
  });
