using Sluice.LocalGateway.Functions;
using Sluice.LocalGateway.Tests.Support;

namespace Sluice.LocalGateway.Tests.Functions;

public sealed class FunctionDebuggingTests
{
    [Fact]
    public void A_function_under_a_debugger_is_told_to_wait_and_has_no_timeout()
    {
        var function = TestFunction.Settings();
        var debugged = FunctionDebugging.Prepare(function);
        debugged.Timeout.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromDays(1));
        debugged.Environment["SLUICE_DEBUG"].ShouldBe("1");
        debugged.Environment.Count.ShouldBe(function.Environment.Count + 1);
    }
}
