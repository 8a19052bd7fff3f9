namespace Sluice.Tool.Importing.Reading.Templates;

internal enum BindingSource
{
    Path,
    Query,
    Header,

    /// <summary>A parameter of <c>$input.params('name')</c>: of the path, the query string or the headers, whichever has it.</summary>
    Anywhere,
    Body,
    BodyMember,
    Context,
    Authorizer,
    StageVariable,

    /// <summary>The whole request, as the console's template "Method Request passthrough" passes it.</summary>
    MethodRequest,
}
