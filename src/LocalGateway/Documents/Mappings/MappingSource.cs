namespace Sluice.LocalGateway.Documents.Mappings;

/// <summary>The kinds of values that a parameter mapping can read.</summary>
internal enum MappingSource
{
    /// <summary>A static text between single quotes.</summary>
    Static,

    /// <summary><c>context.NAME</c>. Dots separate nested names.</summary>
    Context,

    /// <summary><c>stageVariables.NAME</c>.</summary>
    StageVariable,

    /// <summary><c>method.request.path.NAME</c>.</summary>
    Path,

    /// <summary><c>method.request.querystring.NAME</c>: the last value of a repeated key.</summary>
    Querystring,

    /// <summary><c>method.request.multivaluequerystring.NAME</c>: all values of a repeated key.</summary>
    MultiValueQuerystring,

    /// <summary><c>….header.NAME</c> of the request or of the backend's response: the last value of a repeated header.</summary>
    Header,

    /// <summary><c>….multivalueheader.NAME</c>: all values of a repeated header, separated by commas.</summary>
    MultiValueHeader,

    /// <summary><c>….body</c>, or a part of the body that a JSONPath selects.</summary>
    Body,
}
