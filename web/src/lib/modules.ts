import type { Icon } from "@tabler/icons-react";
import type { Module, ModuleId, NavItem } from "./feature";

type Can = (right: string | undefined) => boolean;

/** A module as one person sees it: the way to its landing page, or to its page where it has only one for them. */
export interface OpenModule {
  id: ModuleId;
  to: string;
  /** Key of the text in the namespace `nav`. */
  label: string;
  icon: Icon;
  pages: NavItem[];
}

/** Where the landing pages of the modules are, `/modules/<id>`. */
export const modulesAt = "/modules";

const thumbs = 3;

/** The modules that have a page for a person with these rights and this role, and those pages, both in their order. */
export function openModules(modules: Module[], items: NavItem[], can: Can, role: string): OpenModule[] {
  return modules.flatMap(({ id, icon }) => {
    const pages = items
      .filter((item) => item.module === id && can(item.right) && (item.roles?.includes(role) ?? true))
      .sort((a, b) => a.order - b.order);
    const [first] = pages;
    if (!first) return [];
    if (pages.length === 1) return [{ id, to: first.to, label: first.label, icon: first.icon, pages }];
    return [{ id, to: `${modulesAt}/${id}`, label: `module.${id}`, icon, pages }];
  });
}

/** Whether an address is that of a page, or of something on it. */
export function isWithin(path: string, to: string): boolean {
  return path === to || path.startsWith(`${to}/`);
}

/** The page of the navigation to which an address belongs. */
export function pageOf(path: string, items: NavItem[]): NavItem | undefined {
  return items.filter(({ to }) => isWithin(path, to)).sort((a, b) => b.to.length - a.to.length)[0];
}

/** The module in which an address is. */
export function moduleOf(path: string, open: OpenModule[]): OpenModule | undefined {
  return open.find(({ to, pages }) => isWithin(path, to) || pageOf(path, pages));
}

/** The three pages that a person of this role wants at the thumb; the first of the navigation where fewer are named. */
export function atThumb(open: OpenModule[], role: string): NavItem[] {
  const rank = ({ thumb }: NavItem) => thumb?.[role] ?? thumb?.any ?? Number.MAX_SAFE_INTEGER;
  return open
    .flatMap(({ pages }) => pages)
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, thumbs);
}
