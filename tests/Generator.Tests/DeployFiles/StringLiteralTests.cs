using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Sluice.Generator.Emitting;

namespace Sluice.Generator.Tests.DeployFiles;

public sealed class StringLiteralTests
{
    [Fact]
    public void Every_character_is_written_as_the_compiler_writes_it()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            ShouldBeTheCompilers($"a{(char)c}b{(char)c}{(char)c}");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Any_text_is_written_as_the_compiler_writes_it(int seed)
    {
        var random = new Random(seed);
        string[] parts = ["a", "\"", "\\", "\n", "\t", "\0", "é", "\u0301", "\u2028", "😀", "\ud83d", "\ude00", "{", "1"];
        for (var i = 0; i < 3000; i++)
        {
            ShouldBeTheCompilers(string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => parts[random.Next(parts.Length)])));
        }
    }

    private static void ShouldBeTheCompilers(string value)
    {
        var text = new StringBuilder();
        StringLiteral.Append(text, value);
        text.ToString().ShouldBe(SymbolDisplay.FormatLiteral(value, quote: true));
    }
}
