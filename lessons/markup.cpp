// SPDX-License-Identifier: MIT
// Lets md4c read a paragraph and keeps what our texts may contain.
#include "lessons/markup.h"

#include <array>

#include <md4c.h>

#include "sim/base/text.h"

namespace lessons {

namespace {

struct Reading {
    std::vector<Span> spans;
    Span style;  // of the letters that come next
    int paragraphs = 0;
    std::string refusal;  // the first one
};

void refuse(Reading& reading, std::string reason) {
    if (reading.refusal.empty()) {
        reading.refusal = std::move(reason);
    }
}

Reading& reading_of(void* user) { return *static_cast<Reading*>(user); }

int enter_block(MD_BLOCKTYPE type, void* /*detail*/, void* user) {
    Reading& reading = reading_of(user);
    if (type == MD_BLOCK_P) {
        ++reading.paragraphs;
    } else if (type != MD_BLOCK_DOC) {
        refuse(reading, "expected one plain paragraph, found a list, a heading or a quotation");
    }
    return 0;
}

int leave_block(MD_BLOCKTYPE /*type*/, void* /*detail*/, void* /*user*/) { return 0; }

void open_link(Reading& reading, std::string_view address) {
    constexpr std::array<std::pair<std::string_view, LinkKind>, 3> kinds = {{
        {"glossary:", LinkKind::glossary},
        {"section:", LinkKind::section},
        {"step:", LinkKind::step},
    }};
    for (const auto& [prefix, kind] : kinds) {
        if (address.substr(0, prefix.size()) == prefix && address.size() > prefix.size()) {
            reading.style.link = kind;
            reading.style.target = std::string(address.substr(prefix.size()));
            return;
        }
    }
    refuse(reading, "expected a link to glossary:, section: or step:, found " +
                        sim::quoted(std::string(address)));
}

int enter_span(MD_SPANTYPE type, void* detail, void* user) {
    Reading& reading = reading_of(user);
    if (type == MD_SPAN_STRONG) {
        reading.style.is_bold = true;
    } else if (type == MD_SPAN_CODE) {
        reading.style.is_code = true;
    } else if (type == MD_SPAN_A) {
        const MD_ATTRIBUTE& address = static_cast<MD_SPAN_A_DETAIL*>(detail)->href;
        open_link(reading, {address.text, address.size});
    } else {
        refuse(reading, "expected no markup but **bold**, `code` and links");
    }
    return 0;
}

int leave_span(MD_SPANTYPE type, void* /*detail*/, void* user) {
    Span& style = reading_of(user).style;
    if (type == MD_SPAN_STRONG) {
        style.is_bold = false;
    } else if (type == MD_SPAN_CODE) {
        style.is_code = false;
    } else if (type == MD_SPAN_A) {
        style.link = LinkKind::none;
        style.target.clear();
    }
    return 0;
}

int take_text(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user) {
    Reading& reading = reading_of(user);
    std::string letters(text, size);
    if (type == MD_TEXT_SOFTBR || type == MD_TEXT_BR) {
        letters = " ";
    } else if (type != MD_TEXT_NORMAL && type != MD_TEXT_CODE) {
        refuse(reading, "expected plain letters, found an entity or HTML");
    }
    Span span = reading.style;
    if (!reading.spans.empty()) {
        Span& last = reading.spans.back();
        span.text = last.text;
        if (span == last) {
            last.text += letters;
            return 0;
        }
    }
    span.text = std::move(letters);
    reading.spans.push_back(std::move(span));
    return 0;
}

}  // namespace

sim::Result<std::vector<Span>, std::string> parse_markup(std::string_view text) {
    Reading reading;
    MD_PARSER parser = {};
    parser.flags = MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS;
    parser.enter_block = enter_block;
    parser.leave_block = leave_block;
    parser.enter_span = enter_span;
    parser.leave_span = leave_span;
    parser.text = take_text;
    const int status = md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, &reading);
    if (status != 0 || reading.paragraphs > 1) {
        refuse(reading, "expected one paragraph");
    }
    if (!reading.refusal.empty()) {
        return sim::Failure{std::move(reading.refusal)};
    }
    return std::move(reading.spans);
}

std::string as_markup(std::string_view words) {
    constexpr std::string_view signs = "\\`*_[]<>&#!~";
    std::string markup;
    for (const char letter : words) {
        if (signs.find(letter) != std::string_view::npos) {
            markup += '\\';
        }
        markup += letter;
    }
    return markup;
}

std::string without_markup(std::string_view text) {
    const auto spans = parse_markup(text);
    SIM_CHECK(spans.has_value(), "a text with wrong markup was not refused when it was read");
    std::string words;
    for (const Span& span : *spans) {
        words += span.text;
    }
    return words;
}

}  // namespace lessons
