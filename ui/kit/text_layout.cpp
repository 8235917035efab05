// SPDX-License-Identifier: MIT
// Word wrap over runs of different faces.
#include "ui/kit/text_layout.h"

#include <algorithm>
#include <bit>

namespace ui::kit {

namespace {

constexpr std::uint64_t frames_kept = 240;

class Hasher {
public:
    void add(std::string_view text) {
        for (const char letter : text) {
            add_byte(static_cast<unsigned char>(letter));
        }
        add_byte(0xFF);
    }
    void add(float number) { add(std::bit_cast<std::uint32_t>(number)); }
    void add(std::uint32_t number) { hash_ = (hash_ ^ number) * 1099511628211ULL; }
    [[nodiscard]] std::uint64_t hash() const { return hash_ ^ (hash_ >> 29U); }

private:
    void add_byte(std::uint32_t byte) { hash_ = (hash_ ^ byte) * 1099511628211ULL; }
    std::uint64_t hash_ = 14695981039346656037ULL;
};

std::uint64_t key_of(const LayoutRequest& request) {
    Hasher hasher;
    for (const Run& run : request.runs) {
        hasher.add(run.text);
        // The colour does not change the layout, so pieces are found again in another theme.
        hasher.add(static_cast<std::uint32_t>(run.face) * 4U +
                   static_cast<std::uint32_t>(run.mark));
    }
    hasher.add(static_cast<std::uint32_t>(request.size) * 2U +
               static_cast<std::uint32_t>(request.how));
    hasher.add(request.width);
    hasher.add(request.scale);
    hasher.add(request.spacing.letter);
    return hasher.hash();
}

// Lays out one request; holds the place where the next letter goes.
class Writer {
public:
    Writer(const Fonts& fonts, const LayoutRequest& request)
        : fonts_(fonts),
          request_(request),
          device_size_(Fonts::device_size(request.size, request.scale)) {}

    Layout write() {
        for (std::size_t run = 0; run < request_.runs.size(); ++run) {
            write_run(run);
        }
        layout_.width = std::max(layout_.width, x_);
        layout_.lines = line_ + 1;
        return std::move(layout_);
    }

private:
    [[nodiscard]] float width_of(std::size_t run, std::size_t begin, std::size_t end) const {
        const Run& source = request_.runs[run];
        return fonts_.width(source.text.substr(begin, end - begin), source.face, device_size_,
                            request_.spacing);
    }

    void new_line() {
        layout_.width = std::max(layout_.width, x_);
        ++line_;
        x_ = 0;
    }

    void put(std::size_t run, std::size_t begin, std::size_t end, float width) {
        if (!layout_.pieces.empty()) {
            Piece& last = layout_.pieces.back();
            if (last.run == run && last.line == line_ && last.end == begin) {
                last.end = end;
                last.width += width;
                x_ += width;
                return;
            }
        }
        layout_.pieces.push_back({run, begin, end, x_, width, line_});
        x_ += width;
    }

    [[nodiscard]] bool fits(float width) const {
        return request_.width <= 0 || x_ + width <= request_.width;
    }

    void write_run(std::size_t run) {
        const std::string_view text = request_.runs[run].text;
        const float plate = request_.runs[run].mark == Mark::marker ? 5 * request_.scale : 0;
        x_ += plate;
        std::size_t at = 0;
        while (at < text.size()) {
            if (text[at] == '\n') {
                new_line();
                ++at;
                indent_ = 0;
                continue;
            }
            const std::size_t space_end = std::min(text.find_first_not_of(' ', at), text.size());
            const std::size_t word_end =
                std::min(text.find_first_of(" \n", space_end), text.size());
            if (request_.how == Break::code && x_ == 0) {
                indent_ = width_of(run, at, space_end);
            }
            write_word(run, at, space_end, word_end);
            at = word_end;
        }
        x_ += plate;
    }

    void write_word(std::size_t run, std::size_t at, std::size_t begin, std::size_t end) {
        const float spaces = width_of(run, at, begin);
        const float word = width_of(run, begin, end);
        if (fits(spaces + word)) {
            put(run, at, end, spaces + word);
            return;
        }
        const float hang = request_.how == Break::code ? indent_ + width_of(run, begin, begin) : 0;
        if (x_ > hang + deeper()) {
            new_line();
            x_ = request_.how == Break::code ? hang + deeper() : 0;
        } else if (spaces > 0 && x_ == 0) {
            put(run, at, begin, spaces);
        }
        if (fits(word)) {
            put(run, begin, end, word);
            return;
        }
        write_long_word(run, begin, end);
    }

    // The second line of broken code stands two letters deeper.
    [[nodiscard]] float deeper() const {
        return request_.how == Break::code
                   ? 2 * fonts_.advance(' ', Face::code, device_size_, request_.spacing)
                   : 0;
    }

    void write_long_word(std::size_t run, std::size_t begin, std::size_t end) {
        const std::string_view text = request_.runs[run].text.substr(0, end);
        std::size_t from = begin;
        while (from < end) {
            std::size_t to = from;
            float width = 0;
            while (to < end) {
                std::size_t next = to;
                const float letter =
                    fonts_.advance(next_letter(text, next), request_.runs[run].face, device_size_,
                                   request_.spacing);
                if (!fits(width + letter) && (to > from || x_ > indent_ + deeper())) {
                    break;
                }
                width += letter;
                to = next;
            }
            put(run, from, to, width);
            from = to;
            if (from < end) {
                new_line();
                x_ = request_.how == Break::code ? indent_ + deeper() : 0;
            }
        }
    }

    const Fonts& fonts_;
    const LayoutRequest& request_;
    float device_size_;
    Layout layout_;
    std::size_t line_ = 0;
    float x_ = 0;
    float indent_ = 0;
};

}  // namespace

const Layout& LayoutCache::find(const Fonts& fonts, const LayoutRequest& request) {
    const auto [entry, fresh] = layouts_.try_emplace(key_of(request));
    if (fresh) {
        entry->second = Writer(fonts, request).write();
    }
    entry->second.used_frame = frame_;
    return entry->second;
}

void LayoutCache::end_frame() {
    ++frame_;
    if (frame_ % frames_kept != 0) {
        return;
    }
    for (auto entry = layouts_.begin(); entry != layouts_.end();) {
        entry = entry->second.used_frame + frames_kept < frame_ ? layouts_.erase(entry)
                                                                : std::next(entry);
    }
}

}  // namespace ui::kit
