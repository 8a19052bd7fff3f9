using Sluice.LocalGateway.Functions.Programs;

namespace Sluice.LocalGateway.Tests.Functions.Programs;

/// <summary>Functions with layers of their template. "Packaging your layer content" of Lambda's documentation has the folders.</summary>
public sealed class LayerTests(ServedFunctions served) : IClassFixture<ServedFunctions>
{
    [Fact]
    public async Task Modules_and_programs_of_layers_are_found_in_Node_and_the_last_layer_counts()
    {
        Assert.SkipWhen(Interpreter.FindNode() is null || OperatingSystem.IsWindows(), "'node' is not on the path, or there is no shell for the script.");

        (await served.InvokeAsync("LayeredNode", "{}")).ShouldBe(("[\"second\",\"only\",\"tool\\n\"]", false));
    }

    [Fact]
    public async Task Modules_of_layers_are_found_in_Python_and_the_last_layer_counts()
    {
        Assert.SkipWhen(Interpreter.FindPython("python3") is null || OperatingSystem.IsWindows(), "'python3' is not on the path.");

        (await served.InvokeAsync("LayeredPython", "{}")).ShouldBe(("[\"second\", \"only\", \"site\", true]", false));
    }

    [Fact]
    public async Task A_single_folder_is_used_where_it_is()
    {
        Assert.SkipWhen(Interpreter.FindPython("python3") is null, "'python3' is not on the path.");

        var (answer, isError) = await served.InvokeAsync("OneLayer", "{}");

        isError.ShouldBeFalse(answer);
        answer.ShouldStartWith("[\"first\"");
        answer.ShouldContain(Path.Combine("layers", "first", "python", "shared.py").Replace("\\", "\\\\", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_layer_that_is_not_there_is_the_error_of_its_function()
    {
        Assert.SkipWhen(Interpreter.FindNode() is null, "'node' is not on the path.");

        var (answer, isError) = await served.InvokeAsync("WithLost", "{}");

        isError.ShouldBeTrue();
        answer.ShouldContain("Runtime.InvalidEntrypoint");
        served.FindProblem("WithLost").ShouldNotBeNull().ShouldStartWith("The layer 'LostLayer' of WithLost is not there: ");
    }

    [Fact]
    public void A_layer_of_an_arn_is_named_once_with_its_place()
    {
        served.Folder.Stack.Warnings.ShouldHaveSingleItem().ShouldEndWith(
            "$.Resources.LayeredNode.Properties.Layers[2]: the layer arn:aws:lambda:us-east-1:123456789012:layer:Others:7 is not in this template, so "
            + "functions run without it. Install what it contains beside the code.");
    }
}
