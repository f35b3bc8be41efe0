import type { Strings } from './strings.js';

/** Lao. */
export const lo: Strings = {
  textSize: 'ຂະໜາດຕົວອັກສອນ',
  decrease: 'ຫຼຸດຂະໜາດຕົວອັກສອນ',
  default: 'ຂະໜາດຕົວອັກສອນເລີ່ມຕົ້ນ',
  increase: 'ເພີ່ມຂະໜາດຕົວອັກສອນ',
  smallest: 'ນ້ອຍທີ່ສຸດ',
  largest: 'ໃຫຍ່ທີ່ສຸດ',
  wide: 'ເລື່ອນໄປດ້ານຂ້າງເພື່ອເບິ່ງທັງໝົດ',
};
