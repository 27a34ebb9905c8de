import { IconMail } from "@tabler/icons-react";
import type { Feature } from "@/lib/feature";

export const mailbox: Feature = {
  nav: [
    {
      module: "administration",
      to: "/mailbox",
      label: "mailbox",
      icon: IconMail,
      right: "mail.read",
      order: 60,
    },
  ],
};
