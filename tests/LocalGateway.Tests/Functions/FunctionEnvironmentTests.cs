using System.Collections.Frozen;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Functions.Processes;

namespace Sluice.LocalGateway.Tests.Functions;

public sealed class FunctionEnvironmentTests
{
    [Fact]
    public void A_variable_of_the_shell_comes_before_the_templates()
        => Fill(new() { ["TABLE"] = "local" }, ("TABLE", "orders"), ("OTHER", "template"))
            .ShouldSatisfyAllConditions(variables => variables["TABLE"].ShouldBe("local"), variables => variables["OTHER"].ShouldBe("template"));

    [Theory]
    [InlineData("SLUICE_FUNCTION")]
    [InlineData("SLUICE_DEBUG")]
    public void What_a_program_is_told_about_itself_does_not_come_from_the_shell(string name)
        => Fill(new() { [name] = "shell" }, (name, "template"))[name].ShouldBe("template");

    private static Dictionary<string, string?> Fill(Dictionary<string, string?> shell, params (string Name, string Value)[] template)
    {
        var function = new FunctionSettings
        {
            LogicalId = "F",
            Name = "F",
            Handler = "H",
            Environment = template.ToFrozenDictionary(pair => pair.Name, pair => pair.Value),
        };
        FunctionEnvironment.Fill(shell, function, "/code", "127.0.0.1:1");
        return shell;
    }
}
