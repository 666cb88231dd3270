import { reachableLines } from '../domain/place.ts';
import { AbroadSwitch } from '../ui/abroad/abroad-switch.tsx';
import { ContactLine } from '../ui/contact/contact-plate.tsx';
import { useApp } from '../ui/context.ts';
import { Link } from '../ui/link.tsx';

/** People to ask: the lines anyone may call, number first, each with what it is for. */
export function AskPage() {
  const { t, content, refs, memory } = useApp();
  return (
    <>
      <h1 tabIndex={-1}>{t('ask-page.title')}</h1>
      <p class="lead">{t('ask-page.about')}</p>
      <AbroadSwitch />
      {content.directory.core.ask.map((id) => {
        const service = refs.service(id);
        return (
          service && (
            <section key={id} class="card">
              <h2>
                <Link to={{ kind: 'service', id }}>{service.name}</Link>
              </h2>
              <ul>
                {reachableLines(service, memory.abroad).length === 0 && <li>{t('abroad.none-short')}</li>}
                {reachableLines(service, memory.abroad).map((contact) => (
                  <ContactLine key={`${contact.type}${contact.value}`} contact={contact} />
                ))}
              </ul>
              <p>{service.what}</p>
              {service.caution && <p class="note">{service.caution}</p>}
            </section>
          )
        );
      })}
    </>
  );
}
