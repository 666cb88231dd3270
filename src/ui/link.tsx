import type { ComponentChildren } from 'preact';
import type { Screen } from '../domain/screen.ts';
import { useApp } from './context.ts';

/** A link to a screen: an ordinary page without the script, a step inside the app with it. */
export function Link(props: {
  to: Screen;
  class?: string;
  current?: boolean;
  label?: string;
  /** Code of the language it switches to, where it is. */
  language?: string | undefined;
  children: ComponentChildren;
}) {
  const { href } = useApp();
  return (
    <a
      href={href(props.to)}
      class={props.class}
      aria-current={props.current ? 'page' : undefined}
      aria-label={props.label}
      data-language={props.language}
    >
      {props.children}
    </a>
  );
}
