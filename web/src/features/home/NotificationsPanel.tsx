import { NotificationList } from "@/components/NotificationList";
import { Panel } from "@/components/Panel";

export default function NotificationsPanel() {
  return (
    <Panel flush>
      <NotificationList size={8} />
    </Panel>
  );
}
