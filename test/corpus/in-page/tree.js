/** What an element or text stands in on the screen: through slots and shadow hosts. */
export const parentOf = node => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host ?? null;
