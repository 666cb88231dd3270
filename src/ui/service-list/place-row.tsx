import type { ComponentChildren } from 'preact';
import { reachableLines } from '../../domain/place.ts';
import type { Place, Service } from '../../domain/service.ts';
import { NumberLink } from '../contact/contact-plate.tsx';
import { useApp } from '../context.ts';
import { Link } from '../link.tsx';

/**
 * A place in a list: whose it is, how exactly it is known, and the number to ask at. Without `place` it is a
 * service whose place is not published.
 */
export function PlaceRow(props: {
  service: Service;
  place?: Place;
  near?: number | undefined;
  picture?: ComponentChildren;
  children?: ComponentChildren;
}) {
  const { t, memory } = useApp();
  const { service, place, near } = props;
  const line = reachableLines(service, memory.abroad)[0];
  const position = place?.position;
  const facts = [
    place && place.name !== service.name && place.name,
    place
      ? position && t(`map.exact-${position.precision}`, { name: position.of ?? '' })
      : t('map.by-phone-hidden'),
    near !== undefined && t('row.near', { km: near }),
  ].filter(Boolean);
  return (
    <li class="row">
      {props.picture}
      <Link to={{ kind: 'service', id: service.id }} class="row-name">
        {service.name}
      </Link>
      <p class="row-facts">{facts.join(' · ')}</p>
      {line ? <NumberLink contact={line} /> : <p class="row-facts">{t('row.no-number')}</p>}
      {props.children}
    </li>
  );
}
