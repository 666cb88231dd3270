/** What the first screen rarely needs, in a chunk of its own. Importing it does nothing. */
import { copyText, fetchFile, passesFiles, shareFile, shareText } from '../platform/share.ts';
import { useApp } from '../ui/context.ts';
import { CallSheet } from '../ui/sheet/call-sheet.tsx';
import { ReportSheet } from '../ui/sheet/report-sheet.tsx';
import { ShareSheet } from '../ui/sheet/share-sheet.tsx';
import { Show } from '../ui/show/show.tsx';

export { ChosenBar } from '../ui/show/chosen-bar.tsx';
export { MorePage } from './more-pages.tsx';

export type SheetKind =
  | { kind: 'call'; href: string }
  | { kind: 'share' }
  | { kind: 'report' }
  | { kind: 'show' };

/** The four questions before sharing were answered in this visit; never stored. */
let checked = false;

export function Sheets({ sheet, link, close }: { sheet: SheetKind; link: string; close(): void }) {
  const { content, memory, remember } = useApp();
  switch (sheet.kind) {
    case 'call':
      return <CallSheet href={sheet.href} services={content.directory.services} close={close} />;
    case 'show':
      return <Show ids={memory.chosen ?? []} close={close} />;
    case 'report':
      return <ReportSheet link={link} close={close} />;
    case 'share':
      return (
        <ShareSheet
          link={link}
          checked={checked}
          check={() => {
            checked = true;
            remember({});
          }}
          share={shareText}
          copy={copyText}
          files={{ passes: passesFiles, fetch: fetchFile, pass: shareFile }}
          close={close}
        />
      );
  }
}
