// SPDX-License-Identifier: MIT
// GLFW, glad and ImGui's backends behind an event-driven loop.
#include "ui/platform/window.h"

#include <algorithm>
#include <atomic>
#include <string>
#include <utility>

#include <glad/gl.h>
// glad comes before GLFW, which would include the system's own GL header otherwise.
#include <GLFW/glfw3.h>
#include <imgui.h>
#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl3.h>

#include "ui/platform/gl_library.h"

namespace ui::platform {

namespace {

// Some actions of the kit take a frame to show and a frame to settle.
constexpr int frames_after_event = 3;
constexpr double idle_wait = 3600;

}  // namespace

struct Window::Machine {
    struct Place {
        int x = 0;
        int y = 0;
        int width = 0;
        int height = 0;
    };

    GLFWwindow* window = nullptr;
    bool imgui_window = false;
    bool imgui_gl = false;
    int frames_due = frames_after_event;
    std::atomic<bool> woken = false;
    long frames_drawn = 0;
    NextFrame next;
    double next_at = -1;
    Place windowed;

    // What another thread asked for becomes frames here.
    void hear_threads() {
        if (woken.exchange(false)) {
            frames_due = frames_after_event;
        }
    }

    Machine() = default;
    Machine(const Machine&) = delete;
    Machine& operator=(const Machine&) = delete;
    ~Machine() {
        if (imgui_gl) {
            ImGui_ImplOpenGL3_Shutdown();
        }
        if (imgui_window) {
            ImGui_ImplGlfw_Shutdown();
        }
        if (window != nullptr) {
            glfwDestroyWindow(window);
        }
        glfwTerminate();
    }
};

namespace {

sim::Failure<sim::Problem> problem(std::string why) {
    const char* reason = nullptr;
    glfwGetError(&reason);
    if (reason != nullptr) {
        why += std::string(" (") + reason + ")";
    }
    return {sim::Problem{"", "window", std::move(why)}};
}

template <class... Arguments>
void note_event(GLFWwindow* window, Arguments... /*unused*/) {
    *static_cast<int*>(glfwGetWindowUserPointer(window)) = frames_after_event;
}

// A screen that is smaller than the wanted window gets a window that fits.
WindowOptions fitted(WindowOptions options) {
    constexpr int title_bar = 40;
    GLFWmonitor* monitor = glfwGetPrimaryMonitor();
    if (monitor == nullptr) {
        return options;
    }
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    float across = 1;
    float down = 1;
    glfwGetMonitorWorkarea(monitor, &x, &y, &width, &height);
    glfwGetMonitorContentScale(monitor, &across, &down);
    if (width <= 0 || height <= title_bar || across <= 0 || down <= 0) {
        return options;
    }
    const auto room_across = static_cast<int>(static_cast<float>(width) / across);
    const auto room_down = static_cast<int>(static_cast<float>(height - title_bar) / down);
    options.width = std::max(options.width_min, std::min(options.width, room_across));
    options.height = std::max(options.height_min, std::min(options.height, room_down));
    return options;
}

// Every event asks for frames. ImGui's own callbacks are installed afterwards and call these.
void listen(GLFWwindow* window) {
    glfwSetWindowSizeCallback(window, note_event<int, int>);
    glfwSetFramebufferSizeCallback(window, note_event<int, int>);
    glfwSetWindowContentScaleCallback(window, note_event<float, float>);
    glfwSetWindowRefreshCallback(window, note_event<>);
    glfwSetWindowIconifyCallback(window, note_event<int>);
    glfwSetWindowFocusCallback(window, note_event<int>);
    glfwSetCursorEnterCallback(window, note_event<int>);
    glfwSetCursorPosCallback(window, note_event<double, double>);
    glfwSetMouseButtonCallback(window, note_event<int, int, int>);
    glfwSetScrollCallback(window, note_event<double, double>);
    glfwSetKeyCallback(window, note_event<int, int, int, int>);
    glfwSetCharCallback(window, note_event<unsigned>);
}

}  // namespace

Window::Window(std::unique_ptr<Machine> machine) : machine_(std::move(machine)) {}
Window::~Window() = default;

sim::Result<std::unique_ptr<Window>, sim::Problem> Window::open(const WindowOptions& wanted) {
    if (glfwInit() != GLFW_TRUE) {
        return problem("a window needs a display");
    }
    const WindowOptions options = fitted(wanted);
    auto machine = std::make_unique<Machine>();
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE);
    glfwWindowHintString(GLFW_X11_CLASS_NAME, "lifecycle-lab");
    machine->window =
        glfwCreateWindow(options.width, options.height, options.title.c_str(), nullptr, nullptr);
    if (machine->window == nullptr) {
        return problem("a window needs OpenGL 3.3");
    }
    glfwSetWindowSizeLimits(machine->window, options.width_min, options.height_min, GLFW_DONT_CARE,
                            GLFW_DONT_CARE);
    glfwMakeContextCurrent(machine->window);
    if (gladLoadGL(glfwGetProcAddress) == 0) {
        return problem("the functions of OpenGL 3.3 are needed");
    }
    keep_gl_loaded();
    glfwSwapInterval(1);
    glfwSetWindowUserPointer(machine->window, &machine->frames_due);
    listen(machine->window);
    machine->imgui_window = ImGui_ImplGlfw_InitForOpenGL(machine->window, true);
    machine->imgui_gl = ImGui_ImplOpenGL3_Init("#version 330 core");
    return std::unique_ptr<Window>(new Window(std::move(machine)));
}

void Window::run(const std::function<NextFrame()>& frame) {
    while (!closing()) {
        turn(frame, idle_wait);
    }
}

void Window::turn(const std::function<NextFrame()>& frame, double wait_at_most) {
    Machine& machine = *machine_;
    const bool hidden = glfwGetWindowAttrib(machine.window, GLFW_ICONIFIED) == GLFW_TRUE;
    machine.hear_threads();
    const double now = glfwGetTime();
    const bool due = machine.next_at >= 0 && now >= machine.next_at;
    if (!hidden && (machine.frames_due > 0 || machine.next.moving || due)) {
        glfwPollEvents();
    } else {
        double wait = wait_at_most;
        if (!hidden && machine.next_at >= 0) {
            wait = std::min(wait, std::max(0.001, machine.next_at - now));
        }
        glfwWaitEventsTimeout(wait);
        machine.hear_threads();
        const bool late = machine.next_at >= 0 && glfwGetTime() >= machine.next_at;
        if (hidden || closing() || (machine.frames_due == 0 && !late)) {
            return;
        }
    }
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplGlfw_NewFrame();
    machine.next = frame();
    machine.next_at = machine.next.in >= 0 ? glfwGetTime() + machine.next.in : -1;
    int width = 0;
    int height = 0;
    glfwGetFramebufferSize(machine.window, &width, &height);
    glViewport(0, 0, width, height);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    glfwSwapBuffers(machine.window);
    ++machine.frames_drawn;
    machine.frames_due = std::max(0, machine.frames_due - 1);
}

bool Window::closing() const { return glfwWindowShouldClose(machine_->window) == GLFW_TRUE; }
void Window::close() { glfwSetWindowShouldClose(machine_->window, GLFW_TRUE); }
long Window::frames_drawn() const { return machine_->frames_drawn; }

float Window::display_scale() const {
    float across = 1;
    float down = 1;
    glfwGetWindowContentScale(machine_->window, &across, &down);
    // Where the framebuffer is larger than the window, ImGui already draws at its density.
    int window_width = 0;
    int framebuffer_width = 0;
    glfwGetWindowSize(machine_->window, &window_width, nullptr);
    glfwGetFramebufferSize(machine_->window, &framebuffer_width, nullptr);
    if (window_width > 0 && framebuffer_width > 0) {
        across *= static_cast<float>(window_width) / static_cast<float>(framebuffer_width);
    }
    return std::max(0.5F, across);
}

void Window::toggle_full_screen() {
    Machine& machine = *machine_;
    Machine::Place& place = machine.windowed;
    if (full_screen()) {
        glfwSetWindowMonitor(machine.window, nullptr, place.x, place.y, place.width, place.height,
                             GLFW_DONT_CARE);
    } else {
        glfwGetWindowPos(machine.window, &place.x, &place.y);
        glfwGetWindowSize(machine.window, &place.width, &place.height);
        GLFWmonitor* monitor = glfwGetPrimaryMonitor();
        const GLFWvidmode* mode = monitor == nullptr ? nullptr : glfwGetVideoMode(monitor);
        if (mode == nullptr) {
            return;
        }
        glfwSetWindowMonitor(machine.window, monitor, 0, 0, mode->width, mode->height,
                             mode->refreshRate);
    }
    wake();
}

bool Window::full_screen() const { return glfwGetWindowMonitor(machine_->window) != nullptr; }

void Window::set_title(const std::string& title) {
    glfwSetWindowTitle(machine_->window, title.c_str());
}

void Window::wake() {
    machine_->frames_due = frames_after_event;
    glfwPostEmptyEvent();
}

void Window::wake_from_thread() {
    machine_->woken = true;
    glfwPostEmptyEvent();
}

}  // namespace ui::platform
