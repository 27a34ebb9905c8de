import { IconUserCircle } from "@tabler/icons-react";
import type { Feature } from "@/lib/feature";

export const profile: Feature = {
  commands: [{ id: "profile", to: "/profile", label: "profile", icon: IconUserCircle }],
};
