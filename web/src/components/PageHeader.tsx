import { Link } from "@tanstack/react-router";
import { Fragment, type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import classes from "./PageHeader.module.css";

export interface Crumb {
  label: string;
  to: string;
}

interface PageHeaderProps {
  title: string;
  /** The way here, from the area down; the page itself is left out. */
  crumbs?: Crumb[];
  subtitle?: ReactNode;
  /** A status badge or the like, beside the title. */
  badge?: ReactNode;
  actions?: ReactNode;
  /** One row for everything, for pages that need the room. */
  compact?: boolean;
}

/** The head of a page. Also names the browser tab. */
export function PageHeader({ title, crumbs = [], subtitle, badge, actions, compact }: PageHeaderProps) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} · Highwall`;
  }, [title]);
  const way = crumbs.length > 0 && (
    <nav className={classes.crumbs} aria-label={t("wayHere")}>
      {crumbs.map((crumb) => (
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
        {badge}
        {subtitle && <span className={classes.subtitle}>{subtitle}</span>}
        <span className={classes.spacer} />
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
      {!compact && <div className={classes.staff} aria-hidden="true" />}
    </header>
  );
}
