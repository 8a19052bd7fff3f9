namespace Sluice.LocalGateway.Documents.Mappings;

/// <summary>The kinds of value that a parameter mapping may read.</summary>
internal enum MappingSource
{
    /// <summary>Text between single quotes.</summary>
    Static,

    /// <summary><c>context.NAME</c>, dots for nested names.</summary>
    Context,

    /// <summary><c>stageVariables.NAME</c>.</summary>
    StageVariable,

    /// <summary><c>method.request.path.NAME</c>.</summary>
    Path,

    /// <summary><c>method.request.querystring.NAME</c>: the last of several.</summary>
    Querystring,

    /// <summary><c>method.request.multivaluequerystring.NAME</c>: all.</summary>
    MultiValueQuerystring,

    /// <summary><c>… .header.NAME</c> of the request or of the backend's response: the last of several.</summary>
    Header,

    /// <summary><c>… .multivalueheader.NAME</c>: all, with commas between them.</summary>
    MultiValueHeader,

    /// <summary><c>… .body</c>, or a place in it by JSONPath.</summary>
    Body,
}
