import { StatusBadge } from "@/components/StatusBadge";

/** The status of an account. An active account is as it should be, not under way. */
export function UserStatus({ value }: { value: string }) {
  return <StatusBadge value={value} tone={value === "active" ? "good" : undefined} />;
}
