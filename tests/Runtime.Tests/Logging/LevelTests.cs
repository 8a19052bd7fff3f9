using Sluice.Runtime.Tests.Support;

namespace Sluice.Runtime.Tests.Logging;

public sealed class LevelTests
{
    private const string Lambda = "AWS_LAMBDA_LOG_LEVEL";
    private const string Handler = "AWS_LAMBDA_HANDLER_LOG_LEVEL";

    [Theory]
    [InlineData("TRACE", "Trace")]
    [InlineData("DEBUG", "Debug")]
    [InlineData("INFO", "Information")]
    [InlineData("WARN", "Warning")]
    [InlineData("ERROR", "Error")]
    [InlineData("FATAL", "Critical")]
    [InlineData("warning", "Warning")]
    [InlineData("critical", "Critical")]
    [InlineData("Information", "Information")]
    [InlineData("4", "Error")]
    [InlineData("loud", "Information")]
    [InlineData("", "Information")]
    public void A_setting_is_the_lowest_level_that_is_written(string setting, string lowest)
    {
        var lines = Lines.With((Lambda, setting));
        var written = Enum.GetValues<LogLevel>().Where(level => lines.Log.IsEnabled(level)).ToArray();

        written.ShouldBe(Enum.GetValues<LogLevel>().Where(level => level >= Enum.Parse<LogLevel>(lowest)));
    }

    [Fact]
    public void The_older_setting_takes_precedence()
    {
        Lines.With((Lambda, "TRACE"), (Handler, "Error")).Log.IsEnabled(LogLevel.Warning).ShouldBeFalse();
        Lines.With((Lambda, "ERROR"), (Handler, "Trace")).Log.IsEnabled(LogLevel.Trace).ShouldBeTrue();
        Lines.With((Lambda, "ERROR"), (Handler, "")).Log.IsEnabled(LogLevel.Warning).ShouldBeFalse();
    }

    [Theory]
    [InlineData("Trace", "trce")]
    [InlineData("Debug", "dbug")]
    [InlineData("Information", "info")]
    [InlineData("Warning", "warn")]
    [InlineData("Error", "fail")]
    [InlineData("Critical", "crit")]
    public void Text_has_the_labels_of_dotnet(string level, string label) =>
        Lines.With((Lambda, "TRACE")).Write(level, null, "a").Line.ShouldEndWith($"\t{label}\ta");

    [Theory]
    [InlineData(null, "info\ta")]
    [InlineData("", "info\ta")]
    [InlineData("Custom", "info\tCustom: a")]
    public void A_level_that_nobody_knows_is_always_written(string? level, string expected) =>
        Lines.Text().Write(level, null, "a").Line.ShouldEndWith(expected);

    [Fact]
    public void A_level_that_is_off_is_not_written()
    {
        Lines.Text().Write("Debug", null, "a").All.ShouldBeEmpty();
        Lines.With((Lambda, "WARN")).Write(null, null, "a").All.ShouldBeEmpty();
    }

    [Fact]
    public void A_level_that_is_off_allocates_nothing()
    {
        var lines = Lines.Text();
        object?[] arguments = ["x"];
        var state = "state";
        using var log = LambdaLog.Use(lines.Log);

        Allocated(Write).ShouldBe(0);
        lines.All.ShouldBeEmpty();

        void Write()
        {
            LambdaLog.Write("Debug", null, "a {x}", arguments);
            LambdaLog.Write(1, "Category", 0, null, state, null, static (text, _) => text, null);
            LambdaLog.IsEnabled(6).ShouldBeFalse();
            LambdaLog.IsEnabled(-1).ShouldBeFalse();
        }
    }

    [Fact]
    public void A_line_allocates_no_more_than_its_message()
    {
        var log = new FunctionLog(LogSettings.Read(_ => null), new Nowhere());

        Allocated(() => log.Write(new(LogLevel.Information, "a message that exists"))).ShouldBe(0);
    }

    /// <summary>The fewest bytes that a hundred calls allocate: code that is compiled meanwhile, or a buffer that grows once, is not meant.</summary>
    private static long Allocated(Action call)
    {
        var fewest = long.MaxValue;
        for (var round = 0; round < 10; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 100; i++)
            {
                call();
            }

            fewest = Math.Min(fewest, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return fewest;
    }

    private sealed class Nowhere : LogSink
    {
        public override void Write(LogBuffer line, DateTime time, bool isError)
        {
        }
    }
}
