/**
 * The sheet for checking numbers by telephone: every number on record, also those that are not shown, in the
 * order in which a wrong one would hurt most. Plain CSV (RFC 4180), to be opened in any spreadsheet.
 */
import { groupDigits } from '../../domain/phone.ts';
import { csvText } from '../csv.ts';
import type { Book } from '../read.ts';
import { type ContactAt, contextOf, isLine } from './context.ts';

/** Who calls fills in the columns from "date called" on, as an organization and never as a survivor. */
const COLUMNS = [
  'id',
  'name / nama',
  'area / wilayah',
  'number / nomor',
  'type / jenis',
  'tier',
  'shown / ditampilkan',
  'newest source / sumber terbaru',
  'why not shown / alasan tidak ditampilkan',
  'conflicts / perbedaan',
  'date called / tanggal ditelepon',
  'answered by (office, no name) / dijawab oleh (kantor, tanpa nama)',
  'hours / jam',
  'cost / biaya',
  'men / laki-laki',
  'foreigners / warga asing',
  'languages / bahasa',
];
const BLANKS = Array.from({ length: 7 }, () => '');

/** The whole sheet as text. */
export function worksheet(book: Book): string {
  const { contacts, areas } = contextOf(book);
  const core = [...new Set([...book.core.value.first, ...book.core.value.ask])];
  const row = (each: ContactAt) => {
    const { contact, owner, service } = each;
    const area = areaOf(each);
    return [
      each.id,
      [service, owner]
        .flatMap((record) => record?.value.name.id ?? [])
        .filter(unrepeated)
        .join(', '),
      areas.get(area)?.value.name.id ?? area,
      groupDigits(contact.value) + (contact.extension ? ` > ${contact.extension}` : ''),
      contact.type,
      each.tier,
      each.published ? 'yes / ya' : 'no / tidak',
      `${contact.confirmed.date} (${contact.confirmed.how})`,
      contact.withheld ?? owner.value.withheld ?? service?.value.withheld ?? '',
      conflictsOf(each),
      ...BLANKS,
    ];
  };
  const rows = contacts
    .filter(({ contact }) => isLine(contact))
    .map((each) => ({ each, place: placeOf(each, core) }))
    .sort((a, b) => compare(a.place, b.place))
    .map(({ each }) => row(each));
  return csvText([COLUMNS, ...rows]);
}

function areaOf({ owner: { value }, service }: ContactAt): string {
  return 'area' in value ? value.area : (service?.value.coverage[0] ?? '');
}

/** Core lines as they are listed, then national, abroad, provinces, districts; what is shown before what is not. */
function placeOf(each: ContactAt, core: string[]): string[] {
  const area = areaOf(each);
  const rank = core.indexOf(each.service?.value.id ?? '');
  const reach = area === '00' ? '1' : area === '99' ? '2' : area.length === 2 ? '3' : '4';
  const level = rank >= 0 ? `0${String(rank).padStart(3, '0')}` : reach + area;
  return [level, each.published ? '0' : '1', each.id];
}

function compare(a: string[], b: string[]): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at === -1 ? 0 : (a[at] ?? '') < (b[at] ?? '') ? -1 : 1;
}

function conflictsOf({ service }: ContactAt): string {
  return (service?.value.conflicts ?? []).map(({ field, other }) => `${field}: ${other}`).join(' | ');
}

function unrepeated(text: string, index: number, all: string[]): boolean {
  return all.indexOf(text) === index;
}
