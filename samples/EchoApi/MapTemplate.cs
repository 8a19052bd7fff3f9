using Sluice;

[assembly: RestApi("MappingTemplateTutorial", Stage = "prod", Description = "AWS's tutorial of the custom integration, and typed operations beside it.")]

namespace EchoApi;

// The tutorial names its function, and its calls contain the name. There is one stack of it in an account.
#pragma warning disable SLUICE147
/// <summary>The tutorial's function: it returns what it was given.</summary>
[LambdaFunction(Name = "MapTemplate")]
#pragma warning restore SLUICE147
public static class MapTemplate
{
    /// <summary>Answers with everything that the request template passed on.</summary>
    /// <param name="request">Method, authorizer values, body and parameters.</param>
    /// <returns>The same.</returns>
    [HttpAny("/{proxy+}")]
    public static MethodRequest Echo(MethodRequest request) => request;
}
