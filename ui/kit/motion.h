// SPDX-License-Identifier: MIT
// Durations, easings and the animated values of widgets; reduced motion jumps to the target.
#pragma once

#include <cstdint>
#include <unordered_map>

namespace ui::kit {

enum class Easing { linear, out, in_out };
enum class MotionSetting { full, reduced };

// A way to move: milliseconds and curve.
struct Move {
    float milliseconds = 0;
    Easing easing = Easing::linear;
};

namespace move {
inline constexpr Move none{0, Easing::linear};
inline constexpr Move press{80, Easing::out};
inline constexpr Move hover{120, Easing::out};
inline constexpr Move tab{160, Easing::out};
inline constexpr Move panel{200, Easing::out};
inline constexpr Move flip{240, Easing::in_out};
inline constexpr Move new_row{600, Easing::linear};
inline constexpr Move chain_row{120, Easing::out};
inline constexpr Move hop{700, Easing::in_out};
inline constexpr Move reply{400, Easing::in_out};
}  // namespace move

// The eased share of the way for a share of the time, both 0 to 1.
[[nodiscard]] float eased(Easing easing, float share);

// Remembers one moving value for each key. A key that was not asked for in a frame is forgotten.
class Motion {
public:
    void begin_frame(double seconds, MotionSetting setting);
    // Forgets what was not asked for.
    void end_frame();

    // The value on its way to `target`. The first call for a key starts at the target.
    [[nodiscard]] float toward(std::uint64_t key, float target, Move how);
    // The same, but the first call for a key starts at `from`.
    [[nodiscard]] float toward_from(std::uint64_t key, float from, float target, Move how);
    // True when a value asked for in this frame has not arrived yet.
    [[nodiscard]] bool moving() const { return moving_; }
    [[nodiscard]] MotionSetting setting() const { return setting_; }
    // Says that something else moves, so that frames keep coming.
    void keep_moving() { moving_ = true; }

private:
    struct Value {
        float from = 0;
        float to = 0;
        double start = 0;
        double milliseconds = 0;
        bool asked = false;
    };

    std::unordered_map<std::uint64_t, Value> values_;
    double seconds_ = 0;
    MotionSetting setting_ = MotionSetting::full;
    bool moving_ = false;
};

}  // namespace ui::kit
