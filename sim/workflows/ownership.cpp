// SPDX-License-Identifier: MIT
// Walks the cards of a flow for those that act on accounts.
#include "sim/workflows/ownership.h"

#include <algorithm>

#include "sim/base/text.h"

namespace sim::workflows {

namespace {

bool manages(const Card& card) {
    return card.type == "app.create_account" || card.type == "app.activate_account" ||
           card.type == "app.deactivate_account";
}

void collect(const Flow& flow, const std::vector<Card>& row, std::vector<ManagingCard>& found) {
    for (const Card& card : row) {
        if (manages(card)) {
            const std::string typed = typed_text(card, "app");
            found.push_back({card.key, card.type,
                             typed.empty() ? typed_text(flow.trigger, "app") : typed, card.place});
        }
        collect(flow, card.inside, found);
        collect(flow, card.otherwise, found);
    }
}

}  // namespace

std::vector<ManagingCard> managing_cards(const Flow& flow) {
    std::vector<ManagingCard> found;
    collect(flow, flow.cards, found);
    return found;
}

Problems ownership_warnings(const Flow& flow, const std::string& file,
                            const std::vector<std::string>& provisioned_apps) {
    Problems warnings;
    for (const ManagingCard& managing : managing_cards(flow)) {
        const bool shared = std::find(provisioned_apps.begin(), provisioned_apps.end(),
                                      managing.app) != provisioned_apps.end();
        if (shared) {
            warnings.push_back({file, managing.place,
                                "expected an app that only the flow manages, because provisioning "
                                "makes and stops accounts of " +
                                    quoted(managing.app) + " as well"});
        }
    }
    return warnings;
}

}  // namespace sim::workflows
