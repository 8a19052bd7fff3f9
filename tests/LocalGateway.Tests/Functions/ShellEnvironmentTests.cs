using System.Diagnostics;
using Sluice.LocalGateway.Functions.Processes;

namespace Sluice.LocalGateway.Tests.Functions;

/// <summary>The variables of functions in this process do not count as the shell's.</summary>
public sealed class ShellEnvironmentTests : IDisposable
{
    private const string Name = "SHELL_ENVIRONMENT_TESTS";

    [Fact]
    public void A_variable_of_a_function_in_this_process_is_not_given_by_the_shell()
    {
        ShellEnvironment.SetForFunction(Name, "orders");
        ShellEnvironment.SetForFunction(Name, "customers");
        ShellEnvironment.Read(Name).ShouldBeNull();
        OfNewProcess().ShouldNotContainKey(Name);
    }

    [Fact]
    public void The_value_of_the_shell_is_kept_while_functions_in_this_process_have_another()
    {
        Environment.SetEnvironmentVariable(Name, "local");
        ShellEnvironment.SetForFunction(Name, "orders");
        ShellEnvironment.Read(Name).ShouldBe("local");
        OfNewProcess()[Name].ShouldBe("local");
    }

    [Fact]
    public void A_value_that_is_set_later_is_given()
    {
        ShellEnvironment.SetForFunction(Name, "orders");
        Environment.SetEnvironmentVariable(Name, "local");
        ShellEnvironment.Read(Name).ShouldBe("local");
    }

    public void Dispose() => Environment.SetEnvironmentVariable(Name, null);

    private static IDictionary<string, string?> OfNewProcess()
    {
        var variables = new ProcessStartInfo().Environment;
        ShellEnvironment.Restore(variables);
        return variables;
    }
}
