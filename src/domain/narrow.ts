/** Narrowing a list: every choice is optional, choices of one kind add up, kinds of choice narrow together. */
import type { Phase, Service } from './service.ts';

export interface Choices {
  who: string[];
  needs: string[];
  kinds: string[];
  stay?: 'yes' | 'no';
  phase?: Phase;
}

export const NO_CHOICES: Choices = { who: [], needs: [], kinds: [] };

const any = (chosen: string[], has: string[]) => !chosen.length || chosen.some((id) => has.includes(id));

/** A shelter is the one kind of service that gives a bed. */
export function offersStay(service: Service): boolean {
  return service.kinds.includes('shelter');
}

/** Men are served where a source or the mandate says so; "not known" is kept, so that nobody is turned away by a gap. */
function serves(service: Service, who: string[]): boolean {
  if (!who.length) return true;
  return who.some((id) => (id === 'men' ? service.men !== 'no' : service.who.includes(id)));
}

export function matches(service: Service, choices: Choices): boolean {
  return (
    serves(service, choices.who) &&
    any(choices.needs, service.needs) &&
    any(choices.kinds, service.kinds) &&
    (choices.stay === undefined || offersStay(service) === (choices.stay === 'yes')) &&
    (choices.phase === undefined || service.phases.includes(choices.phase))
  );
}

export function narrow(services: readonly Service[], choices: Choices): Service[] {
  return services.filter((service) => matches(service, choices));
}

/** How many choices are made; the place is not one of them. */
export function countChoices({ who, needs, kinds, stay, phase }: Choices): number {
  return who.length + needs.length + kinds.length + (stay ? 1 : 0) + (phase ? 1 : 0);
}
