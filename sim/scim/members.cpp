// SPDX-License-Identifier: MIT
// Reads a body as a stream of tokens, because a group may have thousands of members.
#include "sim/scim/members.h"

#include "sim/scim/json.h"

namespace sim::scim {

namespace {

// Hears every token; only `value` at depth 3 below the key `members` counts.
class MemberReader : public nlohmann::json_sax<Json> {
public:
    [[nodiscard]] std::vector<std::string> take() { return std::move(ids_); }

    bool null() override { return true; }
    bool boolean(bool /*truth*/) override { return true; }
    bool number_integer(number_integer_t /*number*/) override { return true; }
    bool number_unsigned(number_unsigned_t /*number*/) override { return true; }
    bool number_float(number_float_t /*number*/, const string_t& /*text*/) override { return true; }
    bool string(string_t& text) override {
        if (in_members_ && depth_ == 3 && key_ == "value") {
            ids_.push_back(text);
        }
        return true;
    }
    bool binary(binary_t& /*bytes*/) override { return true; }
    bool start_object(std::size_t /*size*/) override { return deeper(); }
    bool start_array(std::size_t /*size*/) override { return deeper(); }
    bool end_object() override { return higher(); }
    bool end_array() override { return higher(); }
    bool key(string_t& name) override {
        key_ = name;
        if (depth_ == 1) {
            in_members_ = name == "members";
        }
        return true;
    }
    bool parse_error(std::size_t /*place*/, const std::string& /*token*/,
                     const nlohmann::detail::exception& /*error*/) override {
        return false;
    }

private:
    bool deeper() {
        ++depth_;
        return true;
    }
    bool higher() {
        --depth_;
        return true;
    }

    std::vector<std::string> ids_;
    std::string key_;
    bool in_members_ = false;
    int depth_ = 0;
};

}  // namespace

std::vector<std::string> member_ids(std::string_view body) {
    MemberReader reader;
    Json::sax_parse(body.begin(), body.end(), &reader);
    return reader.take();
}

}  // namespace sim::scim
