/** `24/05/2023, 16:31`, as the toolbar shows it in Vietnamese. */
export function printedDate(date) {
  const options = { timeZone: 'Asia/Ho_Chi_Minh', day: '2-digit', month: '2-digit', year: 'numeric' };
  const time = { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit' };
  return `${date.toLocaleDateString('vi', options)}, ${date.toLocaleTimeString('vi', time)}`;
}
