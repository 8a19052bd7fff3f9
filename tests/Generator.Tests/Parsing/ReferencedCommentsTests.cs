using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Types;
using Sluice.Generator.Pipeline;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Parsing;

/// <summary>Types of a referenced assembly, whose comments come in a file of their own.</summary>
public sealed class ReferencedCommentsTests
{
    private const string Contracts = """
        namespace Contracts;

        public class Entity { public int Id { get; set; } }

        public sealed class Order : Entity { public State State { get; set; } public string? Note { get; set; } }

        public enum State { Open, Shipped }

        public sealed record Filter(int Limit, string? Tag);
        """;

    private const string Comments = """
        <doc>
          <members>
            <member name="T:Contracts.Order"><summary>An order, as
              <see cref="T:Contracts.Entity"/>.</summary></member>
            <member name="P:Contracts.Entity.Id"><summary>Its number.</summary></member>
            <member name="P:Contracts.Order.Note"><remarks>No summary.</remarks></member>
            <member name="T:Contracts.State"><summary>Where it stands.</summary></member>
            <member name="P:Contracts.Filter.Limit"><summary>How many.</summary></member>
          </members>
        </doc>
        """;

    private const string Function = """
        [assembly: RestApi("Orders")]
        [LambdaFunction]
        public sealed class Orders
        {
            [HttpGet("/orders")]
            public Contracts.Order Get([AsParameters] Contracts.Filter filter) => new();
        }
        """;

    [Fact]
    public void Types_members_and_parameters_are_described_as_their_own_project_says()
    {
        var operation = Describe(Comments, "obj/Contracts.sluice.xml").Operations[0];

        var order = operation.Types.Items.OfType<ObjectTypeModel>().Single();
        order.Description.ShouldBe("An order, as Entity.");
        order.Members.Items.Single(m => m.Name == "Id").Description.ShouldBe("Its number.");
        order.Members.Items.Single(m => m.Name == "Note").Description.ShouldBeNull();
        operation.Types.Items.OfType<EnumTypeModel>().Single().Description.ShouldBe("Where it stands.");
        operation.Parameters.Items.Select(p => p.Description).ShouldBe(["How many.", null]);
    }

    [Theory]
    [InlineData("<doc><members>", "Contracts.sluice.xml")]
    [InlineData(Comments, "Contracts.xml")]
    public void What_is_no_file_of_comments_changes_nothing(string text, string path) =>
        Describe(text, path).Operations[0].Types.Items.ShouldAllBe(type => type.Description == null);

    [Fact]
    public void Another_comment_of_the_other_project_describes_again_and_parses_nothing()
    {
        var compilation = Compile();
        var file = new ProjectFile("Contracts.sluice.xml", Comments);
        var driver = Generated.CreateDriver().AddAdditionalTexts([file]).RunGenerators(compilation, TestContext.Current.CancellationToken);
        driver = driver.ReplaceAdditionalText(file, new ProjectFile(file.Path, Comments.Replace("Its number", "Its key", StringComparison.Ordinal)))
            .RunGenerators(compilation, TestContext.Current.CancellationToken);

        var steps = driver.GetRunResult().Results.Single().TrackedSteps;
        Reasons(TrackingNames.Declarations).ShouldAllBe(reason => reason == IncrementalStepRunReason.Cached || reason == IncrementalStepRunReason.Unchanged);
        Reasons(TrackingNames.Api).ShouldBe([IncrementalStepRunReason.Cached]);
        Reasons(TrackingNames.DescribedApi).ShouldBe([IncrementalStepRunReason.Modified]);

        IEnumerable<IncrementalStepRunReason> Reasons(string name) => steps[name].SelectMany(step => step.Outputs).Select(output => output.Reason);
    }

    private static ApiModel Describe(string comments, string path) =>
        (ApiModel)Generated.CreateDriver()
            .AddAdditionalTexts([new ProjectFile(path, comments)])
            .RunGenerators(Compile(), TestContext.Current.CancellationToken)
            .GetRunResult().Results.Single().TrackedSteps[TrackingNames.DescribedApi].Single().Outputs.Single().Value;

    // By way of an image: a reference to a compilation would have the source's comments.
    private static CSharpCompilation Compile()
    {
        using var image = new MemoryStream();
        Compiler.Compile(Contracts).WithAssemblyName("Contracts").Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success.ShouldBeTrue();
        return Compiler.Compile(Function).AddReferences(MetadataReference.CreateFromImage(ImmutableArray.Create(image.ToArray())));
    }
}
