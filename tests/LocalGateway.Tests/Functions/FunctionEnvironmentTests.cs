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
    [InlineData("AWS_LAMBDA_HANDLER_LOG_LEVEL")]
    [InlineData("AWS_LAMBDA_LOG_LEVEL")]
    [InlineData("AWS_LAMBDA_DOTNET_DISABLE_MEMORY_LIMIT_CHECK")]
    public void A_setting_of_the_runtime_may_come_from_the_shell(string name)
        => Fill(new() { [name] = "shell" }, (name, "template"))[name].ShouldBe("shell");

    [Theory]
    [InlineData(null, "DEBUG")]
    [InlineData("ERROR", "ERROR")]
    public void The_logging_configuration_becomes_variables_unless_the_shell_has_them(string? shell, string level)
    {
        var variables = new Dictionary<string, string?>();
        if (shell is not null)
        {
            variables["AWS_LAMBDA_LOG_LEVEL"] = shell;
        }

        FunctionEnvironment.Fill(
            variables, new() { LogicalId = "F", Name = "F", Handler = "H", LogFormat = "JSON", LogLevel = "DEBUG" }, "/code", "127.0.0.1:1");

        (variables["AWS_LAMBDA_LOG_FORMAT"], variables["AWS_LAMBDA_LOG_LEVEL"]).ShouldBe(("JSON", level));
    }

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
