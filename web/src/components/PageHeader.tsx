import { Link, useMatch } from "@tanstack/react-router";
import { Fragment, type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "@/lib/auth/useSession";
import { useModules } from "@/lib/feature";
import { moduleOf } from "@/lib/modules";
import { isPlace, noteVisit } from "@/lib/recent";
import classes from "./PageHeader.module.css";
import { PinStar } from "./PinStar";

export interface Crumb {
  label: string;
  to: string;
}

interface PageHeaderProps {
  title: string;
  /** The way here, from the list down; the module before it comes by itself, and the page itself is left out. */
  crumbs?: Crumb[];
  subtitle?: ReactNode;
  /** A status badge or the like, beside the title. */
  badge?: ReactNode;
  actions?: ReactNode;
  /** One row for everything, for pages that need the room. */
  compact?: boolean;
  /** There is nothing here to come back to, or not yet. */
  passing?: boolean;
}

/** The head of a page. Also names the browser tab, and notes that the person has been here. */
export function PageHeader(props: PageHeaderProps) {
  const { title, crumbs = [], subtitle, badge, actions, compact, passing } = props;
  const { t } = useTranslation("nav");
  const { me } = useSession();
  // Of the page that is shown: while another one is on its way the address is that of the other.
  const path = useMatch({ strict: false, select: (match) => match.pathname }).replace(/(.)\/$/, "$1");
  const module = moduleOf(path, useModules());
  const isKept = me && !passing && isPlace(path);
  const visitor = isKept ? me.id : undefined;
  useEffect(() => {
    document.title = `${title} · Highwall`;
    if (visitor) noteVisit(visitor, { to: path, title });
  }, [title, path, visitor]);
  const steps =
    module && module.pages.length > 1 && module.to !== path
      ? [{ label: t(module.label), to: module.to }, ...crumbs]
      : crumbs;
  const way = steps.length > 0 && (
    <nav className={classes.crumbs} aria-label={t("crumbs")}>
      {steps.map((crumb) => (
        <Fragment key={crumb.to}>
          <Link to={crumb.to}>{crumb.label}</Link>
          <span aria-hidden="true">/</span>
        </Fragment>
      ))}
    </nav>
  );
  return (
    <header className={compact ? `${classes.header} ${classes.compact}` : classes.header}>
      {!compact && way}
      <div className={classes.row}>
        {compact && way}
        {/* What is cut for want of room is the end of a name, in whichever direction it is written. */}
        <h1 className={classes.title} title={compact ? title : undefined} dir={compact ? "auto" : undefined}>
          {title}
        </h1>
        {isKept && (
          <span className={classes.pinPlace}>
            <PinStar path={path} title={title} />
          </span>
        )}
        {badge}
        {subtitle && <span className={classes.subtitle}>{subtitle}</span>}
        <span className={classes.spacer} />
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
      {!compact && <div className={classes.staff} aria-hidden="true" />}
    </header>
  );
}
