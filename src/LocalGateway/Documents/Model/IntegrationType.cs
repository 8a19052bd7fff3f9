namespace Sluice.LocalGateway.Documents.Model;

internal enum IntegrationType
{
    /// <summary><c>mock</c>: answers without a backend.</summary>
    Mock,

    /// <summary><c>aws</c> with a function's invocation as its address.</summary>
    Lambda,

    /// <summary><c>aws_proxy</c>.</summary>
    LambdaProxy,

    /// <summary><c>aws</c> with another service's operation as its address.</summary>
    Service,

    /// <summary><c>http</c>.</summary>
    Http,

    /// <summary><c>http_proxy</c>.</summary>
    HttpProxy,
}
