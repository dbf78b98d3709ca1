package com.sun.glass.ui.testing;

import com.sun.glass.events.KeyEvent;
import com.sun.glass.events.MouseEvent;
import com.sun.glass.ui.Application;
import com.sun.glass.ui.Clipboard;
import com.sun.glass.ui.Cursor;
import com.sun.glass.ui.EventLoop;
import com.sun.glass.ui.GlassRobot;
import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.Screen;
import com.sun.glass.ui.SystemClipboard;
import com.sun.glass.ui.View;
import com.sun.glass.ui.Window;
import com.sun.glass.ui.delegate.ClipboardDelegate;
import com.sun.glass.ui.headless.HeadlessApplication;
import com.sun.glass.ui.headless.HeadlessPlatformFactory;
import com.sun.glass.ui.headless.HeadlessRobot;
import com.sun.glass.ui.headless.HeadlessView;
import com.sun.glass.ui.headless.HeadlessWindow;
import com.sun.glass.ui.headless.HeadlessWindowManager;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;

/**
 * Test-only glass platform, picked with {@code -Dglass.platform=Testing}: JavaFX' own headless platform plus what it
 * lacks in 26.0.2 - platform drag and drop, a screen larger than 1000x1000, modifier keys on mouse events, custom cursors.
 */
public final class TestingPlatformFactory extends HeadlessPlatformFactory {
    static final int WIDTH = Integer.getInteger("testing.screen.width", 1920);
    static final int HEIGHT = Integer.getInteger("testing.screen.height", 1200);

    /** What a screen would show: every visible window in stacking order, source over. */
    static int[] screen() {
        int[] out = new int[WIDTH * HEIGHT];
        java.util.Arrays.fill(out, 0xff000000);
        for (Window w : List.copyOf(Window.getWindows())) {
            if (w.isClosed() || !w.isVisible() || w.isMinimized() || !(w.getView() instanceof Pane p) || p.px == null)
                continue;
            int x0 = w.getX(), y0 = w.getY();
            for (int y = Math.max(0, -y0); y < p.ph && y0 + y < HEIGHT; y++) {
                for (int x = Math.max(0, -x0); x < p.pw && x0 + x < WIDTH; x++) {
                    int s = p.px[y * p.pw + x], a = s >>> 24, i = (y0 + y) * WIDTH + x0 + x;
                    out[i] = a == 255 ? s : over(s, out[i], 255 - a);
                }
            }
        }
        return out;
    }

    private static int over(int s, int d, int k) { // premultiplied
        int r = (s >> 16 & 255) + (d >> 16 & 255) * k / 255;
        int g = (s >> 8 & 255) + (d >> 8 & 255) * k / 255;
        int b = (s & 255) + (d & 255) * k / 255;
        return 0xff000000 | Math.min(r, 255) << 16 | Math.min(g, 255) << 8 | Math.min(b, 255);
    }

    static Color pixel(int x, int y) {
        int p = x < 0 || y < 0 || x >= WIDTH || y >= HEIGHT ? 0xff000000 : screen()[y * WIDTH + x];
        return Color.rgb(p >> 16 & 255, p >> 8 & 255, p & 255);
    }

    static void capture(int x, int y, int w, int h, int[] data) {
        int[] f = screen();
        for (int i = 0; i < h; i++) {
            for (int j = 0; j < w; j++) {
                int sx = x + j, sy = y + i;
                data[i * w + j] = sx < 0 || sy < 0 || sx >= WIDTH || sy >= HEIGHT ? 0xff000000 : f[sy * WIDTH + sx];
            }
        }
    }

    @Override
    public Application createApplication() {
        return new App();
    }

    @Override
    public ClipboardDelegate createClipboardDelegate() {
        ClipboardDelegate plain = super.createClipboardDelegate();
        return name -> Clipboard.DND.equals(name) ? new Dnd() : plain.createClipboard(name);
    }

    static final class App extends HeadlessApplication {
        private Screen[] screens;

        @Override
        protected Screen[] staticScreen_getScreens() {
            if (screens == null) {
                screens = new Screen[] {
                    new Screen(
                            0, 32, 0, 0, WIDTH, HEIGHT, 0, 0, WIDTH, HEIGHT, 0, 0, WIDTH, HEIGHT, 96, 96, 1f, 1f, 1f,
                            1f)
                };
            }
            return screens;
        }

        @Override
        public Window createWindow(Window owner, Screen screen, int styleMask) {
            return new Win(owner, screen, styleMask);
        }

        @Override
        public View createView() {
            return new Pane();
        }

        @Override
        public Cursor createCursor(int x, int y, Pixels pixels) {
            return createCursor(Cursor.CURSOR_DEFAULT);
        }

        @Override
        protected boolean _supportsTransparentWindows() {
            return true; // popups keep their rounded corners and shadows in captures
        }

        @Override
        protected void staticCursor_setVisible(boolean visible) {}

        @Override
        public GlassRobot createRobot() {
            return new Bot(this);
        }
    }

    static final class Win extends HeadlessWindow {
        // the superclass clears through this buffer with a stride of 1000; nothing ever reads it
        private static final ByteBuffer UNUSED = ByteBuffer.allocate(4 * (1000 * HEIGHT + 2 * WIDTH + 1000));

        Win(Window owner, Screen screen, int styleMask) {
            super(new HeadlessWindowManager(), owner, screen, UNUSED, styleMask);
        }
    }

    static final class Pane extends HeadlessView {
        int[] px;
        int pw, ph;

        @Override
        protected void _uploadPixels(long ptr, Pixels pixels) {
            if (!(pixels.getBuffer() instanceof IntBuffer b)) return;
            pw = pixels.getWidth();
            ph = pixels.getHeight();
            if (px == null || px.length != pw * ph) px = new int[pw * ph];
            b.get(0, px);
        }

        void mouse(int type, int button, int x, int y, int mods, boolean menu) {
            Window w = getWindow();
            if (w == null) return;
            notifyMouse(type, button, x - w.getX(), y - w.getY(), x, y, mods, menu, false);
            if (menu && type == MouseEvent.DOWN) notifyMenu(x - w.getX(), y - w.getY(), x, y, false);
        }

        void wheel(int x, int y, double dy, int mods) {
            Window w = getWindow();
            if (w != null) notifyScroll(x - w.getX(), y - w.getY(), x, y, 0, dy, mods, 0, 0, 0, 0, 40, 40);
        }

        int drag(char kind, int x, int y, int action) {
            Window w = getWindow();
            int lx = w == null ? 0 : x - w.getX(), ly = w == null ? 0 : y - w.getY();
            return switch (kind) {
                case 'e' -> notifyDragEnter(lx, ly, x, y, action);
                case 'o' -> notifyDragOver(lx, ly, x, y, action);
                case 'd' -> notifyDragDrop(lx, ly, x, y, action);
                default -> {
                    notifyDragLeave();
                    yield 0;
                }
            };
        }
    }

    /** The drag and drop clipboard; a drag runs in a nested event loop, as on the real platforms. */
    static final class Dnd extends SystemClipboard {
        Dnd() {
            super(Clipboard.DND);
        }

        @Override
        protected boolean isOwner() {
            return true;
        }

        @Override
        protected void pushToSystem(HashMap<String, Object> data, int actions) {
            int done = Drag.run(actions);
            actionPerformed(done);
        }

        @Override
        protected void pushTargetActionToSystem(int action) {}

        @Override
        protected Object popFromSystem(String mimeType) {
            return null;
        }

        @Override
        protected int supportedSourceActionsFromSystem() {
            return Clipboard.ACTION_NONE;
        }

        @Override
        protected String[] mimesFromSystem() {
            return new String[0];
        }
    }

    static final class Drag {
        static EventLoop loop;
        static int actions;
        static Pane over;
        static int accepted;

        static int run(int supported) {
            actions = supported;
            over = null;
            accepted = Clipboard.ACTION_NONE;
            loop = Application.GetApplication().createEventLoop();
            return (Integer) loop.enter();
        }

        static int preferred() {
            return (actions & Clipboard.ACTION_COPY) != 0
                    ? Clipboard.ACTION_COPY
                    : (actions & Clipboard.ACTION_MOVE) != 0 ? Clipboard.ACTION_MOVE : Clipboard.ACTION_REFERENCE;
        }

        static void move(Pane p, int x, int y) {
            if (p != over) {
                if (over != null) over.drag('l', x, y, 0);
                over = p;
                accepted = p == null ? 0 : p.drag('e', x, y, preferred());
            } else if (p != null) {
                accepted = p.drag('o', x, y, preferred());
            }
        }

        static void end(int x, int y, boolean drop) {
            int done = Clipboard.ACTION_NONE;
            if (over != null) {
                if (drop && accepted != Clipboard.ACTION_NONE) done = over.drag('d', x, y, accepted);
                else over.drag('l', x, y, 0);
            }
            over = null;
            EventLoop l = loop;
            loop = null;
            l.leave(done);
        }
    }

    static final class Bot extends HeadlessRobot {
        // shared: every robot of the process moves the same pointer and keyboard
        private static double mx, my;
        private static final Set<MouseButton> DOWN = EnumSet.noneOf(MouseButton.class);
        private static int keys;
        private static Pane last;

        Bot(HeadlessApplication app) {
            super(app);
        }

        @Override
        public double getMouseX() {
            return mx;
        }

        @Override
        public double getMouseY() {
            return my;
        }

        // events are posted, not delivered inside the call: a drag's nested loop would block the robot otherwise
        private static void post(Runnable r) {
            Application.invokeLater(r);
        }

        private static int mods() {
            int m = keys;
            for (MouseButton b : DOWN) {
                m |= switch (b) {
                    case PRIMARY -> KeyEvent.MODIFIER_BUTTON_PRIMARY;
                    case MIDDLE -> KeyEvent.MODIFIER_BUTTON_MIDDLE;
                    case SECONDARY -> KeyEvent.MODIFIER_BUTTON_SECONDARY;
                    case BACK -> KeyEvent.MODIFIER_BUTTON_BACK;
                    case FORWARD -> KeyEvent.MODIFIER_BUTTON_FORWARD;
                    case NONE -> 0;
                };
            }
            return m;
        }

        private static int glass(MouseButton b) {
            return switch (b) {
                case PRIMARY -> MouseEvent.BUTTON_LEFT;
                case SECONDARY -> MouseEvent.BUTTON_RIGHT;
                case MIDDLE -> MouseEvent.BUTTON_OTHER;
                case BACK -> MouseEvent.BUTTON_BACK;
                case FORWARD -> MouseEvent.BUTTON_FORWARD;
                case NONE -> MouseEvent.BUTTON_NONE;
            };
        }

        private static Pane at(double x, double y) {
            List<Window> all = Window.getWindows();
            for (int i = all.size() - 1; i >= 0; i--) {
                Window w = all.get(i);
                if (!w.isClosed()
                        && w.isVisible()
                        && !w.isMinimized()
                        && w.getView() instanceof Pane p
                        && x >= w.getX()
                        && x < w.getX() + w.getWidth()
                        && y >= w.getY()
                        && y < w.getY() + w.getHeight()) return p;
            }
            return null;
        }

        @Override
        public void mouseMove(double x, double y) {
            mx = x;
            my = y;
            post(() -> {
                int ix = (int) x, iy = (int) y;
                Pane p = at(x, y);
                if (Drag.loop != null) {
                    Drag.move(p, ix, iy);
                    return;
                }
                if (!DOWN.isEmpty() && last != null && !last.isClosed()) { // a pressed button keeps the window grabbed
                    last.mouse(MouseEvent.DRAG, glass(DOWN.iterator().next()), ix, iy, mods(), false);
                    return;
                }
                if (p != last) {
                    if (last != null && !last.isClosed())
                        last.mouse(MouseEvent.EXIT, MouseEvent.BUTTON_NONE, ix, iy, mods(), false);
                    last = p;
                    if (p != null) p.mouse(MouseEvent.ENTER, MouseEvent.BUTTON_NONE, ix, iy, mods(), false);
                }
                if (p != null) p.mouse(MouseEvent.MOVE, MouseEvent.BUTTON_NONE, ix, iy, mods(), false);
            });
        }

        @Override
        public void mousePress(MouseButton... buttons) {
            for (MouseButton b : buttons) {
                post(() -> {
                    DOWN.add(b);
                    Pane p = at(mx, my);
                    if (p == null) return;
                    last = p;
                    Window w = p.getWindow();
                    if (w != null && w.isEnabled() && !w.isFocused() && !isPopup(w)) w.requestFocus();
                    p.mouse(MouseEvent.DOWN, glass(b), (int) mx, (int) my, mods(), b == MouseButton.SECONDARY);
                });
            }
        }

        private static boolean isPopup(Window w) {
            return (w.getStyleMask() & Window.POPUP) != 0;
        }

        @Override
        public void mouseRelease(MouseButton... buttons) {
            for (MouseButton b : buttons) {
                post(() -> {
                    DOWN.remove(b);
                    int x = (int) mx, y = (int) my;
                    if (Drag.loop != null) {
                        Drag.end(x, y, true);
                        return;
                    }
                    if (last != null && !last.isClosed()) last.mouse(MouseEvent.UP, glass(b), x, y, mods(), false);
                });
            }
        }

        @Override
        public void mouseWheel(int amount) {
            post(() -> {
                Pane p = at(mx, my);
                for (int i = 0; p != null && i < Math.abs(amount); i++)
                    p.wheel((int) mx, (int) my, amount > 0 ? -1 : 1, mods());
            });
        }

        private static int modifier(KeyCode c) {
            return switch (c) {
                case SHIFT -> KeyEvent.MODIFIER_SHIFT;
                case CONTROL -> KeyEvent.MODIFIER_CONTROL;
                case ALT -> KeyEvent.MODIFIER_ALT;
                case COMMAND, META, WINDOWS -> KeyEvent.MODIFIER_WINDOWS;
                default -> 0;
            };
        }

        @Override
        public void keyPress(KeyCode c) {
            post(() -> {
                keys |= modifier(c);
                if (Drag.loop != null) {
                    if (c == KeyCode.ESCAPE) Drag.end((int) mx, (int) my, false);
                    return;
                }
                super.keyPress(c);
            });
        }

        @Override
        public void keyRelease(KeyCode c) {
            post(() -> {
                keys &= ~modifier(c);
                if (Drag.loop == null) super.keyRelease(c);
            });
        }

        @Override
        public Color getPixelColor(double x, double y) {
            return pixel((int) x, (int) y);
        }

        @Override
        public void getScreenCapture(int x, int y, int w, int h, int[] data, boolean scaleToFit) {
            capture(x, y, w, h, data);
        }
    }
}
