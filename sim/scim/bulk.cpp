// SPDX-License-Identifier: MIT
// Gives ids to what will be created, puts them where bulkIds stand, and runs one after the other.
#include "sim/scim/bulk.h"

#include <map>
#include <set>

#include "sim/base/digest.h"
#include "sim/base/random.h"
#include "sim/base/text.h"
#include "sim/scim/resource_reader.h"

namespace sim::scim {

namespace {

constexpr std::string_view bulk_id_prefix = "bulkId:";

enum class Progress : std::uint8_t { waiting, running, succeeded, failed };

struct Operation {
    std::string method;
    std::string path;     // as given
    std::string bulk_id;  // of a POST
    std::string version;
    Json data;
    std::string new_id;  // what a POST creates
    Progress progress = Progress::waiting;
    Json result;
};

std::string text_at(const Json& object, std::string_view name) {
    const Json* text = find_member(object, name);
    return text != nullptr && text->is_string() ? text->get<std::string>() : std::string();
}

// Like the first id in length and looks, and different for each operation.
std::string next_id(const std::string& first, std::size_t number) {
    if (number == 0) {
        return first;
    }
    Random letters = stream_of(digest_of(first), "bulk/" + std::to_string(number));
    return letters.letters(static_cast<int>(std::max<std::size_t>(first.size(), 8)));
}

bool is_reference(const std::string& text) {
    return text.compare(0, bulk_id_prefix.size(), bulk_id_prefix) == 0;
}

// Calls back with each `value` of a document that names a bulkId, to read or to change it. A title
// that happens to begin like a reference is a title.
template <class Document, class Visit>
void each_reference(Document& document, const Visit& visit) {
    if (!document.is_structured()) {
        return;
    }
    for (auto place = document.begin(); place != document.end(); ++place) {
        auto& part = *place;
        const bool is_value = document.is_object() && place.key() == "value";
        if (!part.is_string()) {
            each_reference(part, visit);
        } else if (is_value && is_reference(part.template get_ref<const std::string&>())) {
            visit(part);
        }
    }
}

class BulkRun {
public:
    BulkRun(const Exchange& exchange, AnswerOne answer_one, std::vector<Operation> operations)
        : exchange_(exchange),
          answer_one_(answer_one),
          operations_(std::move(operations)),
          store_(exchange.store) {
        std::size_t ids = 0;
        for (std::size_t i = 0; i < operations_.size(); ++i) {
            do {
                operations_[i].new_id = next_id(exchange.new_id, ids);
                ++ids;
            } while (is_taken(operations_[i].new_id));
            if (!operations_[i].bulk_id.empty()) {
                by_bulk_id_.emplace(operations_[i].bulk_id, i);
            }
        }
    }

    // Stops when that many operations have failed; 0 never stops.
    Answer run(std::size_t fail_on_errors) {
        for (std::size_t i = 0; i < operations_.size(); ++i) {
            if (fail_on_errors > 0 && errors_ >= fail_on_errors) {
                break;
            }
            run_one(i);
        }
        Json body;
        body["schemas"] = Json::array({"urn:ietf:params:scim:api:messages:2.0:BulkResponse"});
        body["Operations"] = Json::array();
        for (Operation& operation : operations_) {
            if (!operation.result.is_null()) {
                body["Operations"].push_back(std::move(operation.result));
            }
        }
        return {json_response(200, body), std::move(changes_)};
    }

private:
    [[nodiscard]] bool is_taken(const std::string& id) const {
        return store_.find(ResourceKind::user, id) != nullptr ||
               store_.find(ResourceKind::group, id) != nullptr;
    }
    void run_one(std::size_t index) {
        Operation& operation = operations_[index];
        if (operation.progress != Progress::waiting) {
            return;
        }
        operation.progress = Progress::running;
        const std::optional<std::string> missing = run_referred(operation);
        if (missing) {
            finish(operation,
                   error_response({409, std::string(error_type::invalid_value),
                                   "The operation with the bulkId " + shortened(*missing) +
                                       " did not create anything."}));
            return;
        }
        const Request request = request_of(operation);
        Answered answered =
            answer_one_(exchange_.profile, store_, request, exchange_.now, operation.new_id);
        if (!answered) {
            finish(operation, error_response(answered.error()));
            return;
        }
        for (StoreChange& change : answered->changes) {
            store_.apply(change);
            changes_.push_back(std::move(change));
        }
        finish(operation, answered->response);
    }

    // Runs what the operation refers to. Returns a bulkId behind which nothing was created.
    std::optional<std::string> run_referred(const Operation& operation) {
        std::set<std::string> names;
        each_reference(operation.data, [&](const Json& text) {
            names.insert(text.get<std::string>().substr(bulk_id_prefix.size()));
        });
        const std::size_t in_path = operation.path.find(bulk_id_prefix);
        if (in_path != std::string::npos) {
            names.insert(operation.path.substr(in_path + bulk_id_prefix.size()));
        }
        for (const std::string& name : names) {
            const auto referred = by_bulk_id_.find(name);
            if (referred == by_bulk_id_.end()) {
                return name;
            }
            run_one(referred->second);
            if (operations_[referred->second].progress == Progress::failed) {
                return name;
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] std::string id_behind(const std::string& reference) const {
        return operations_[by_bulk_id_.at(reference.substr(bulk_id_prefix.size()))].new_id;
    }

    [[nodiscard]] Request request_of(const Operation& operation) const {
        Json data = operation.data;
        each_reference(data, [&](Json& text) { text = id_behind(text.get<std::string>()); });
        std::string path = operation.path;
        const std::size_t in_path = path.find(bulk_id_prefix);
        if (in_path != std::string::npos) {
            path.replace(in_path, std::string::npos, id_behind(path.substr(in_path)));
        }
        // Nobody sees the resource, and a group with thousands of members would be written out.
        const std::string target = exchange_.profile.base_path + path;
        Request request{operation.method, target + "?excludedAttributes=members", {}, ""};
        if (!data.is_null()) {
            request.body = to_text(data);
        }
        if (!operation.version.empty()) {
            request.headers.emplace_back("If-Match", operation.version);
        }
        return request;
    }

    void finish(Operation& operation, const Response& response) {
        const bool good = response.status < 300;
        operation.progress = good ? Progress::succeeded : Progress::failed;
        errors_ += good ? 0 : 1;
        Json& result = operation.result;
        const auto location = header(response.headers, "Location");
        const bool of_existing =
            operation.method != "POST" && operation.path.find(bulk_id_prefix) == std::string::npos;
        if (location) {
            result["location"] = *location;
        } else if (of_existing) {
            result["location"] = exchange_.profile.scheme + "://" + exchange_.profile.host +
                                 exchange_.profile.base_path + operation.path;
        }
        result["method"] = operation.method;
        if (!operation.bulk_id.empty()) {
            result["bulkId"] = operation.bulk_id;
        }
        if (const auto version = header(response.headers, "ETag")) {
            result["version"] = *version;
        }
        result["status"] = std::to_string(response.status);
        if (!good) {
            result["response"] = Json::parse(response.body, nullptr, false);
        }
    }

    const Exchange& exchange_;
    const AnswerOne answer_one_;
    std::vector<Operation> operations_;
    std::map<std::string, std::size_t> by_bulk_id_;
    Store store_;
    std::vector<StoreChange> changes_;
    std::size_t errors_ = 0;
};

Failure<Error> refuse(std::string detail) {
    return Failure{bad_request(error_type::invalid_syntax, std::move(detail))};
}

Result<Operation, Error> read_operation(const Json& entry) {
    if (!entry.is_object()) {
        return refuse("Every operation must be an object.");
    }
    Operation operation;
    operation.method = text_at(entry, "method");
    operation.path = text_at(entry, "path");
    operation.bulk_id = text_at(entry, "bulkId");
    operation.version = text_at(entry, "version");
    for (char& letter : operation.method) {
        letter = letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    }
    const bool writes =
        operation.method == "POST" || operation.method == "PUT" || operation.method == "PATCH";
    if (!writes && operation.method != "DELETE") {
        return refuse("The method of an operation must be POST, PUT, PATCH or DELETE.");
    }
    if (operation.path.empty() || operation.path[0] != '/') {
        return refuse("Every operation needs a path such as /Users.");
    }
    if (operation.method == "POST" && operation.bulk_id.empty()) {
        return refuse("Every POST needs a bulkId.");
    }
    const Json* data = find_member(entry, "data");
    if (writes && (data == nullptr || !data->is_object())) {
        return refuse("Every POST, PUT and PATCH needs data.");
    }
    operation.data = writes ? *data : Json();
    return operation;
}

Result<std::vector<Operation>, Error> read_operations(const Json& body) {
    const Json* entries = find_member(body, "Operations");
    if (entries == nullptr || !entries->is_array() || entries->empty()) {
        return refuse("The attribute Operations must be an array with one operation or more.");
    }
    if (entries->size() > bulk_operations_max) {
        return Failure{Error{413, "",
                             "The size of the bulk operation exceeds maxOperations (" +
                                 std::to_string(bulk_operations_max) + ")."}};
    }
    std::vector<Operation> operations;
    std::set<std::string> bulk_ids;
    for (const Json& entry : *entries) {
        auto operation = read_operation(entry);
        if (!operation) {
            return Failure{operation.error()};
        }
        if (!operation->bulk_id.empty() && !bulk_ids.insert(operation->bulk_id).second) {
            return refuse("The bulkId " + shortened(operation->bulk_id) + " is given twice.");
        }
        operations.push_back(std::move(*operation));
    }
    return operations;
}

}  // namespace

Answered answer_bulk(const Exchange& exchange, AnswerOne answer_one) {
    constexpr std::string_view urn = "urn:ietf:params:scim:api:messages:2.0:BulkRequest";
    const auto body = read_message(exchange, urn);
    if (!body) {
        return Failure{body.error()};
    }
    const auto known = require_schema(*body, urn);
    if (!known) {
        return Failure{known.error()};
    }
    std::size_t fail_on_errors = 0;
    if (const Json* limit = find_member(*body, "failOnErrors")) {
        if (!limit->is_number_unsigned()) {
            return Failure{bad_request(error_type::invalid_value,
                                       "The attribute failOnErrors must be a whole number.")};
        }
        fail_on_errors = limit->get<std::size_t>();
    }
    auto operations = read_operations(*body);
    if (!operations) {
        return Failure{operations.error()};
    }
    return BulkRun(exchange, answer_one, std::move(*operations)).run(fail_on_errors);
}

}  // namespace sim::scim
