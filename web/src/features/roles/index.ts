import { IconShieldLock, IconShieldPlus } from "@tabler/icons-react";
import { api, ok } from "@/lib/api/client";
import type { Feature } from "@/lib/feature";
import { mentions } from "@/lib/folding";

export const roles: Feature = {
  nav: [
    {
      module: "administration",
      to: "/roles",
      label: "roles",
      icon: IconShieldLock,
      right: "roles.read",
      order: 15,
    },
  ],
  commands: [
    { id: "new-role", to: "/roles/new", label: "newRole", icon: IconShieldPlus, right: "roles.create" },
  ],
  search: [
    {
      label: "roles",
      icon: IconShieldLock,
      right: "roles.read",
      find: async (text, signal) => {
        const all = await ok(api.GET("/api/v1/roles", { signal }));
        return all
          .filter((role) => mentions(`${role.name} ${role.name_ar}`, text))
          .map((role) => ({ id: role.id, title: role.name, note: role.name_ar, to: `/roles/${role.id}` }));
      },
    },
  ],
};
