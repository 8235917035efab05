// SPDX-License-Identifier: MIT
// Reads answers with nothing taken for granted: anything in them may be missing or of a wrong type.
#include "sim/provisioning/json_text.h"

namespace sim::provisioning {

namespace {

constexpr const char* patch_schema = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

// Listens for one text of the outermost object, and builds nothing of the rest.
class OutermostText final : public nlohmann::json_sax<Json> {
public:
    explicit OutermostText(std::string_view key) : key_(key) {}
    [[nodiscard]] std::string take() { return std::move(found_); }

    bool null() override { return pass(); }
    bool boolean(bool /*value*/) override { return pass(); }
    bool number_integer(std::int64_t /*value*/) override { return pass(); }
    bool number_unsigned(std::uint64_t /*value*/) override { return pass(); }
    bool number_float(double /*value*/, const std::string& /*text*/) override { return pass(); }
    bool binary(Json::binary_t& /*value*/) override { return pass(); }
    bool string(std::string& value) override {
        if (is_next_) {
            found_ = std::move(value);
        }
        return pass();
    }
    bool key(std::string& name) override {
        is_next_ = depth_ == 1 && name == key_;
        return true;
    }
    bool start_object(std::size_t /*size*/) override { return enter(); }
    bool end_object() override { return leave(); }
    bool start_array(std::size_t /*size*/) override { return enter(); }
    bool end_array() override { return leave(); }
    bool parse_error(std::size_t /*place*/, const std::string& /*token*/,
                     const nlohmann::detail::exception& /*problem*/) override {
        found_.clear();
        return false;
    }

private:
    bool pass() {
        is_next_ = false;
        return true;
    }
    bool enter() {
        ++depth_;
        return pass();
    }
    bool leave() {
        --depth_;
        return pass();
    }

    std::string_view key_;
    std::string found_;
    int depth_ = 0;
    bool is_next_ = false;
};

}  // namespace

std::string patching(Json operations) {
    Json patch = Json::object();
    patch["schemas"] = Json::array({patch_schema});
    patch["Operations"] = std::move(operations);
    return patch.dump();
}

std::string replacing(Json value) {
    Json operation = Json::object();
    operation["op"] = "replace";
    operation["value"] = std::move(value);
    return patching(Json::array({std::move(operation)}));
}

Json parse(std::string_view body) { return Json::parse(body.begin(), body.end(), nullptr, false); }

std::string outermost_text(std::string_view body, std::string_view key) {
    OutermostText listener(key);
    Json::sax_parse(body.begin(), body.end(), &listener);
    return listener.take();
}

std::string text_at(const Json& object, const char* key) {
    const auto found = object.is_object() ? object.find(key) : object.end();
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::optional<std::int64_t> total_of(const Json& list) {
    const auto total = list.is_object() ? list.find("totalResults") : list.end();
    if (total == list.end() || !total->is_number_integer()) {
        return std::nullopt;
    }
    return total->get<std::int64_t>();
}

}  // namespace sim::provisioning
