import type { Icon } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import classes from "./Frame.module.css";

interface NavLinkProps {
  to: string;
  label: string;
  icon?: Icon;
  collapsed?: boolean;
  /** The page on screen is in what the link leads to. */
  isAround?: boolean;
  /** The address itself, not also what is below it. */
  exact?: boolean;
}

export function NavLink({ to, label, icon: Picture, collapsed, isAround, exact }: NavLinkProps) {
  return (
    <Link
      to={to}
      className={isAround ? `${classes.item} ${classes.around}` : classes.item}
      activeProps={{ className: `${classes.item} ${classes.current}` }}
      activeOptions={{ exact: exact || to === "/" }}
      aria-current={isAround || undefined}
      title={collapsed ? label : undefined}
    >
      {Picture && <Picture size={17} stroke={1.6} aria-hidden="true" />}
      <span className={classes.label}>{label}</span>
    </Link>
  );
}
