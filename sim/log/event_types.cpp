// SPDX-License-Identifier: MIT
// The list of event types, for the texts' completeness check.
#include "sim/log/event_types.h"

namespace sim::log::types {

const std::vector<Type>& all() {
    static const std::vector<Type> types = {import_start,
                                            import_complete,
                                            import_user_create,
                                            import_user_update,
                                            import_user_lifecycle,
                                            user_create,
                                            user_activate,
                                            user_suspend,
                                            user_unsuspend,
                                            user_deactivate,
                                            user_delete_initiated,
                                            user_delete_completed,
                                            user_update_profile,
                                            group_create,
                                            group_member_add,
                                            group_member_remove,
                                            group_rule_add,
                                            group_rule_update,
                                            group_rule_activate,
                                            group_rule_deactivated,
                                            group_rule_exclusion,
                                            group_app_add,
                                            group_app_remove,
                                            mapping_update,
                                            app_configuration,
                                            app_member_add,
                                            app_member_remove,
                                            app_member_update,
                                            verify_exists,
                                            push,
                                            push_new_user_success,
                                            push_profile,
                                            reactivate,
                                            deactivate,
                                            sync,
                                            call_api,
                                            sync_job_started,
                                            account_detect,
                                            authentication_failure,
                                            rate_limit_exceeded,
                                            general_failure};
    return types;
}

}  // namespace sim::log::types
