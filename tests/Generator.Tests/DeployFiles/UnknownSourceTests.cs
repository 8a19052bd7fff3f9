using Sluice.Generator.Emitting.Codec;
using Sluice.Generator.Emitting.MappingTemplates;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Operations;

namespace Sluice.Generator.Tests.DeployFiles;

/// <summary>An emitter that does not know a parameter's source must not leave the parameter out.</summary>
public sealed class UnknownSourceTests
{
    private const ParameterSource Unknown = (ParameterSource)1000;

    public static TheoryData<string> Sources => [.. Enum.GetNames<ParameterSource>()];

    [Theory]
    [MemberData(nameof(Sources))]
    public void Every_source_is_known_to_the_request_template(string source) =>
        Should.NotThrow(() => RequestTemplate.Emit(With(Enum.Parse<ParameterSource>(source)), isNamed: true));

    [Fact]
    public void A_source_that_the_request_template_does_not_know_is_an_error() =>
        Should.Throw<InvalidOperationException>(() => RequestTemplate.Emit(With(Unknown), isNamed: true)).Message.ShouldContain("1000");

    [Fact]
    public void A_source_that_no_template_can_name_is_an_error() =>
        Should.Throw<InvalidOperationException>(() => RequestTemplate.Reference(Parameter(ParameterSource.Form))).Message.ShouldContain("Form");

    [Fact]
    public void A_source_that_the_codec_does_not_know_is_an_error()
    {
        var operation = With(Unknown);

        Should.Throw<InvalidOperationException>(() => BindingEmitter.Write(new(), operation, BindingEmitter.Seen(operation))).Message.ShouldContain("1000");
    }

    private static OperationModel With(ParameterSource source) =>
        Apis.Optional.Operations[0] with { Parameters = new[] { Parameter(source) }.ToEquatableArray() };

    private static ParameterModel Parameter(ParameterSource source) => Apis.Parameter("value", source, Apis.Text);
}
