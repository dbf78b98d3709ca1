namespace peer;

entity Customers {
  key Number : String(20);
  Name       : String(100);
  City       : String(60);
  Credit     : Decimal(15, 2);
  Since      : Date;
  Visited    : Timestamp;
  Points     : Integer64;
  Active     : Boolean;
}

entity Clients {
  key Code : String(20);
  Title    : String(80);
  Town     : String(60);
  Limit    : Decimal(15, 2);
  Start    : Date;
  Seen     : Timestamp;
  Score    : Integer64;
  Enabled  : Boolean;
}

/** A key of three parts, one of them awkward text. */
entity Prices {
  key Year   : Integer;
  key Code   : String(40);
  key Since  : Date;
  Amount     : Decimal(15, 4);
  Remark     : String(200);
}

entity Rates {
  key Year   : Integer;
  key Code   : String(40);
  key Start  : Date;
  Amount     : Decimal(15, 4);
  Note       : String(200);
}

/** Keys that only the service itself chooses; matched by what people call them. */
entity Things {
  key ID : UUID;
  Code   : String(40);
  Name   : String(60);
}

entity Articles {
  key ID : UUID;
  Ident  : String(40);
  Label  : String(60);
  Origin : UUID;
}

entity Nothings {
  key Code : String(10);
  Name     : String(60);
}
