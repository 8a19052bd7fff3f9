using Sluice.Tool.Output;

namespace Sluice.Tool.Tests.Output;

public sealed class TerminalTextTests
{
    [Theory]
    [InlineData("plain caf\u00e9\t", "plain caf\u00e9\t")]
    [InlineData("\x1b[31mred\x1b[0m", "\x1b[31mred\x1b[0m")]
    [InlineData("\x1b]0;title\x07", "\u00b7]0;title\u00b7")]
    [InlineData("\x1b[2J\r\n", "\u00b7[2J\u00b7\u00b7")]
    [InlineData("\x1b[", "\u00b7[")]
    [InlineData("\u009b31m", "\u00b731m")]
    public void A_function_cannot_drive_the_terminal_but_may_colour_its_lines(string text, string clean)
        => TerminalText.Clean(text, keepColors: true).ShouldBe(clean);

    [Fact]
    public void Colours_go_where_there_are_none() => TerminalText.Clean("\x1b[1;31mred\x1b[0m", keepColors: false).ShouldBe("red");

    [Fact]
    public async Task Lines_are_written_in_order_and_the_oldest_give_way()
    {
        using var output = new StringWriter();
        await using (var lines = new LineWriter(output))
        {
            for (var number = 0; number < 1000; number++)
            {
                lines.Write($"line {number}");
            }
        }

        output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1000);
        output.ToString().ShouldStartWith("line 0");
    }
}
